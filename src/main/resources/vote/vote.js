/* Counts choices, and sends each step so that a bad network loses nothing. Without it the page works as plain forms. */
(function () {
  'use strict';
  var TRY_AGAIN_MS = 2000, GIVE_UP_MS = 20000;

  function main() { return document.getElementById('main'); }
  function say(text) { document.getElementById('sending').textContent = text; }

  function count(fieldset) {
    var used = fieldset.querySelectorAll('input[name^=c]:checked').length;
    var line = fieldset.querySelector('.used');
    line.textContent = line.dataset.text.replace('#', used);
    line.classList.toggle('over', used > +fieldset.dataset.max);
  }

  function countAll() {
    document.querySelectorAll('fieldset').forEach(count);
  }

  document.addEventListener('change', function (event) {
    var box = event.target, fieldset = box.closest('fieldset');
    if (!fieldset || !box.checked) { if (fieldset) { count(fieldset); } return; }
    /* blank and a choice exclude each other */
    fieldset.querySelectorAll(box.name[0] === 'b' ? 'input[name^=c]' : 'input[name^=b]').forEach(function (other) { other.checked = false; });
    count(fieldset);
  });

  function show(html) {
    var next = new DOMParser().parseFromString(html, 'text/html');
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.dataset.sending = next.body.dataset.sending;
    document.body.dataset.retrying = next.body.dataset.retrying;
    main().replaceWith(next.getElementById('main'));
    countAll();
    window.scrollTo(0, 0);
    var problem = document.getElementById('problem');
    if (problem) { problem.tabIndex = -1; problem.scrollIntoView({block: 'center'}); }
    (problem || document.querySelector('h1')).focus();
  }

  function send(action, data) {
    var abort = new AbortController();
    var timer = setTimeout(function () { abort.abort(); }, GIVE_UP_MS);
    fetch(action, {method: 'POST', body: data, cache: 'no-store', signal: abort.signal}).then(function (answer) {
      if (answer.status >= 500) { throw new Error(); }
      return answer.text();
    }).then(function (html) {
      clearTimeout(timer);
      show(html);
    }, function () {
      clearTimeout(timer);
      say(document.body.dataset.retrying);
      setTimeout(function () { send(action, data); }, TRY_AGAIN_MS);
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target, button = event.submitter;
    if (!window.AbortController || form.method !== 'post') { return; }
    event.preventDefault();
    if (main().dataset.busy) { return; }
    main().dataset.busy = '1';
    var data = new URLSearchParams(new FormData(form));
    /* the language button has a form of its own: keep what is marked in the other one */
    if (form.className === 'language') {
      document.querySelectorAll('fieldset input:checked').forEach(function (box) { data.append(box.name, box.value); });
    }
    if (button && button.name) { data.append(button.name, button.value); }
    say(document.body.dataset.sending);
    send(button && button.getAttribute('formaction') || form.getAttribute('action'), data);
  });

  /* a scanned card stands behind the #, which no browser sends to a server; it does not stay in the history either */
  var card = location.hash.slice(1), enter = document.getElementById('enter');
  if (card && enter) {
    history.replaceState(null, '', location.pathname);
    document.getElementById('card').value = card;
    enter.requestSubmit ? enter.requestSubmit() : enter.submit();
  }
  countAll();
})();
