/* Keeps the hall's screen true: by server-sent events, else by asking from time to time. Another state is another page. */
(function () {
  'use strict';
  var body = document.body, here = location.pathname.replace(/\/$/, ''), lost = document.getElementById('lost');
  var ASK_MS = 2000, SILENT_MS = 75000, heard = 0, source = null, asking = false;

  function put(id, text) {
    var place = document.getElementById(id);
    if (place && place.textContent !== String(text)) { place.textContent = text; }
  }

  function show(now) {
    lost.textContent = '';
    if (now.state !== body.dataset.state) { location.reload(); return; }
    put('drawn', now.drawn);
    put('ballots', now.ballots);
    put('clock', now.clock);
  }

  function ask() {
    if (asking) { return; }
    asking = true;
    fetch(here + '/state', {cache: 'no-store'}).then(function (answer) {
      if (!answer.ok) { throw new Error(); }
      return answer.json();
    }).then(function (now) { asking = false; show(now); }, function () {
      asking = false;
      lost.textContent = lost.dataset.text;
    });
  }

  function listen() {
    if (!window.EventSource) { return; }
    source = new EventSource(here + '/live');
    source.onmessage = function (event) { heard = Date.now(); show(JSON.parse(event.data)); };
  }

  /* Whatever the reason that no event comes: no support, a proxy that holds them back, a restart of the server. There is
     one each minute at least, with the clock. */
  setInterval(function () {
    var listening = source && source.readyState === 1 && Date.now() - heard < SILENT_MS;
    if (!listening) { ask(); }
    if (source && source.readyState === 2) { listen(); }
  }, ASK_MS);
  listen();
})();
