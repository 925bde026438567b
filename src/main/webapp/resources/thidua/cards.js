/* The cards come as a file, so the browser stays on the page that asked for them, which is out of date by then: once the
   cookie says that the file was sent, the page is loaded anew. */
(function () {
  function sent(poll) {
    return document.cookie.split('; ').indexOf('cardsSent=' + poll) >= 0;
  }

  document.addEventListener('submit', function (event) {
    var poll = event.target.dataset.cardsOf;
    if (!poll) {
      return;
    }
    var waiting = setInterval(function () {
      if (sent(poll)) {
        clearInterval(waiting);
        document.cookie = 'cardsSent=; Max-Age=0; path=/';
        window.location.replace(event.target.dataset.next);
      }
    }, 400);
  });
})();
