/*
 * Counts choices; seals the ballot in this phone where the browser can, so that choices never leave it; and sends each step so
 * that a bad network loses nothing. Without this script the page works as plain forms, and the server seals.
 */
(function () {
  'use strict';
  var TRY_AGAIN_MS = 2000, GIVE_UP_MS = 20000;
  var BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  /* WebCrypto exists on https and localhost only */
  var seals = !!(window.crypto && crypto.subtle && window.AbortController && window.TextEncoder && history.pushState);
  var boxKey = null;

  function id(name) { return document.getElementById(name); }
  function all(within, what) { return Array.prototype.slice.call(within.querySelectorAll(what)); }
  function main() { return id('main'); }
  function say(text) { id('sending').textContent = text; }
  function busy(is) { if (is) { main().dataset.busy = '1'; } else { delete main().dataset.busy; } }

  /* ---- choices */

  function marks(fieldset) {
    return all(fieldset, '[data-at],[name^=c],[name^=m]').filter(function (input) {
      return (input.tagName === 'SELECT' || input.checked) && (input.value !== '0' || input.name[0] === 'c');
    });
  }

  function blank(fieldset) { return fieldset.querySelector('.blank input'); }

  function count(fieldset) {
    var line = fieldset.querySelector('.used'), used = marks(fieldset).length;
    line.textContent = line.dataset.text.replace('#', used);
    line.classList.toggle('over', used > +fieldset.dataset.max);
  }

  function fieldsets() { return all(document, 'fieldset'); }

  document.addEventListener('change', function (event) {
    var input = event.target, fieldset = input.closest('fieldset');
    if (!fieldset) { return; }
    /* blank and a mark exclude each other */
    if (input === blank(fieldset)) {
      if (input.checked) {
        all(fieldset, 'input').forEach(function (other) { if (other !== input) { other.checked = other.type === 'radio' && other.value === '0'; } });
        all(fieldset, 'select').forEach(function (select) { select.value = '0'; });
      }
    } else if (marks(fieldset).length) {
      blank(fieldset).checked = false;
    }
    count(fieldset);
  });

  function complain(fieldset, text) {
    all(document, '#problem').forEach(function (old) { old.remove(); });
    if (!text) { return; }
    var problem = document.createElement('p');
    problem.id = 'problem';
    problem.className = 'problem';
    problem.setAttribute('role', 'alert');
    problem.textContent = text;
    fieldsets().forEach(function (other) { other.removeAttribute('aria-describedby'); });
    if (fieldset) {
      fieldset.setAttribute('aria-describedby', 'problem');
      fieldset.insertBefore(problem, fieldset.querySelector('legend').nextSibling);
    } else {
      (id('reviewing').hidden ? id('head') : id('chosen')).appendChild(problem);
    }
    focus();
  }

  /* The rules of the paper, as the count will apply them; and nothing chosen has to be said. */
  function wrong(fieldset) {
    var given = marks(fieldset), data = fieldset.dataset;
    if (!given.length) { return blank(fieldset).checked ? null : data.none; }
    if (data.form === 'YES_NO') { return null; }
    if (given.length > +data.max) { return data.many; }
    if (given.length < +data.min) { return data.few; }
    if (data.form !== 'ORDERED') { return null; }
    var places = given.map(function (select) { return +select.value; }).sort(function (a, b) { return a - b; });
    return places.some(function (place, i) { return place !== i + 1; }) ? data.ranks : null;
  }

  function plain() {
    var bytes = new Uint8Array(+id('paper').dataset.size);
    bytes[0] = 1;
    fieldsets().forEach(function (fieldset) {
      marks(fieldset).forEach(function (input) { bytes[+input.dataset.at] = +input.value; });
    });
    return bytes;
  }

  /* ---- sealing: AES-256-GCM under a key of its own, which RSA-OAEP wraps for the poll */

  function bytesOf(base64) { return Uint8Array.from(atob(base64), function (c) { return c.charCodeAt(0); }); }

  function joined(parts) {
    var result = new Uint8Array(parts.reduce(function (n, part) { return n + part.byteLength; }, 0)), at = 0;
    parts.forEach(function (part) { result.set(new Uint8Array(part), at); at += part.byteLength; });
    return result;
  }

  function useKey() {
    var key = bytesOf(id('paper').dataset.key);
    return Promise.all([crypto.subtle.importKey('spki', key, {name: 'RSA-OAEP', hash: 'SHA-256'}, false, ['encrypt']), crypto.subtle.digest('SHA-256', key)])
      .then(function (made) {
        boxKey = made[0];
        id('key').textContent = hex(new Uint8Array(made[1], 0, 8)).replace(/(.{4})(?=.)/g, '$1 ');
      });
  }

  function seal(bytes, poll) {
    var secret = crypto.getRandomValues(new Uint8Array(32)), iv = crypto.getRandomValues(new Uint8Array(12)), wrapped;
    return crypto.subtle.encrypt({name: 'RSA-OAEP'}, boxKey, secret).then(function (result) {
      wrapped = result;
      return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
    }).then(function (key) {
      return crypto.subtle.encrypt({name: 'AES-GCM', iv: iv, additionalData: new TextEncoder().encode('poll:' + poll), tagLength: 128}, key, bytes);
    }).then(function (content) {
      secret.fill(0);
      bytes.fill(0);
      return joined([wrapped, iv, content]);
    });
  }

  /* the first 80 bits of SHA-256, five to a character */
  function inclusionCode(sealed) {
    return crypto.subtle.digest('SHA-256', sealed).then(function (digest) {
      var bits = Array.prototype.map.call(new Uint8Array(digest, 0, 10), function (b) { return (256 + b).toString(2).slice(1); }).join('');
      return bits.replace(/.{5}/g, function (five) { return BASE32[parseInt(five, 2)]; });
    });
  }

  function base64url(bytes) {
    return btoa(String.fromCharCode.apply(null, bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function hex(bytes) { return Array.prototype.map.call(bytes, function (b) { return (256 + b).toString(16).slice(1); }).join(''); }

  /* ---- steps */

  function focus() {
    var problem = id('problem');
    if (problem) { problem.tabIndex = -1; problem.scrollIntoView({block: 'center'}); } else { window.scrollTo(0, 0); }
    (problem || all(document, 'h1').filter(function (h1) { return h1.offsetParent; })[0]).focus();
  }

  /* The steps of a ballot that is sealed here: paper, reviewing, done. */
  function step(name) {
    id('paper').hidden = id('head').hidden = name !== 'paper';
    id('reviewing').hidden = name !== 'reviewing';
    id('done').hidden = name !== 'done';
    main().dataset.step = name === 'paper' ? 'ballot' : name === 'reviewing' ? 'review' : name;
    all(document, 'form.language').forEach(function (form) { form.hidden = name === 'done'; });
    say('');
    document.title = all(document, 'h1').filter(function (h1) { return h1.offsetParent; })[0].textContent.replace('✓ ', '');
    focus();
  }

  function show(html) {
    var next = new DOMParser().parseFromString(html, 'text/html');
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.dataset.sending = next.body.dataset.sending;
    document.body.dataset.retrying = next.body.dataset.retrying;
    main().replaceWith(next.getElementById('main'));
    arrived();
    fieldsets().forEach(count);
    focus();
  }

  /* A phone that says it can, and then cannot, gets the paper that the server seals. */
  function arrived() {
    var paper = id('paper');
    if (!paper) { return; }
    useKey().catch(function () {
      seals = false;
      post('/ballot', 'card=' + encodeURIComponent(paper.dataset.card), show);
    });
  }

  function line(within, tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    within.appendChild(element);
    return element;
  }

  function review() {
    var bad = fieldsets().filter(wrong)[0];
    complain(bad, bad && wrong(bad));
    if (bad) { return; }
    var list = id('chosen');
    list.textContent = '';
    fieldsets().forEach(function (fieldset) {
      line(list, 'h2', fieldset.querySelector('legend').textContent);
      var given = marks(fieldset);
      if (!given.length) { line(list, 'p', list.dataset.blank).className = 'chosen'; return; }
      if (fieldset.dataset.form === 'ORDERED') { given.sort(function (a, b) { return a.value - b.value; }); }
      var ul = line(list, 'ul', '');
      ul.className = 'chosen';
      given.forEach(function (input) {
        var name = input.closest('[data-name]').dataset.name, says = input.dataset.says;
        line(ul, 'li', fieldset.dataset.form === 'ORDERED' ? input.value + '. ' + name : says ? name + ': ' + says : name);
      });
    });
    step('reviewing');
  }

  function cast() {
    var paper = id('paper').dataset, sealed, code;
    busy(true);
    complain();
    say(document.body.dataset.sending);
    seal(plain(), paper.poll).then(function (bytes) {
      sealed = bytes;
      return inclusionCode(sealed);
    }).then(function (made) {
      code = made;
      post('/sealed', 'card=' + encodeURIComponent(paper.card) + '&submission=' + hex(crypto.getRandomValues(new Uint8Array(16))) + '&replaces=' + paper.replaces
        + '&language=' + document.documentElement.lang + '&sealed=' + base64url(sealed), function (answer) {
        busy(false);
        if (answer.meanwhile) { reload(answer.refused); return; }
        if (answer.refused) { say(''); complain(null, answer.refused); return; }
        if (answer.code !== code) { say(''); complain(null, id('done').dataset.wrong); return; }
        id('inclusionCode').textContent = code.replace(/(.{4})(?=.)/g, '$1-');
        forget();
        step('done');
      }, JSON.parse);
    });
  }

  /* What was chosen and the card leave the page once the ballot is in the box, or the page is left. */
  function forget() {
    ['paper', 'chosen'].forEach(function (name) { if (id(name)) { id(name).textContent = ''; } });
    if (id('paper')) { id('paper').removeAttribute('data-card'); }
    all(document, 'form').forEach(function (form) { form.remove(); });
  }

  /* The paper once more, in another language or after another ballot of the same card, with all that is marked. */
  function reload(problem, language) {
    var reviewing = !id('reviewing').hidden, kept = {}, blanks = fieldsets().map(function (fieldset) { return blank(fieldset).checked; });
    all(document, '[data-at]').forEach(function (input) { kept[input.dataset.at + ' ' + (input.type === 'radio' ? input.value : '')] = input.tagName === 'SELECT' ? input.value : input.checked; });
    busy(true);
    post('/ballot', 'seal=1&card=' + encodeURIComponent(id('paper').dataset.card) + '&language=' + (language || document.documentElement.lang), function (html) {
      show(html);
      if (!id('paper')) { return; }
      all(document, '[data-at]').forEach(function (input) {
        var was = kept[input.dataset.at + ' ' + (input.type === 'radio' ? input.value : '')];
        if (input.tagName === 'SELECT') { input.value = was; } else { input.checked = was; }
      });
      fieldsets().forEach(function (fieldset, i) { blank(fieldset).checked = blanks[i]; count(fieldset); });
      if (reviewing) { review(); }
      if (problem) { complain(null, problem); }
    });
  }

  /* ---- network: the very same bytes again until there is an answer */

  function post(path, body, then, read) { send(main().dataset.base + path, body, then, read); }

  /* An answer that cannot be read, as of a network that asks for its own sign-in, is none. */
  function send(action, body, then, read) {
    var abort = new AbortController();
    var timer = setTimeout(function () { abort.abort(); }, GIVE_UP_MS);
    fetch(action, {method: 'POST', body: body, cache: 'no-store', signal: abort.signal, headers: {'Content-Type': 'application/x-www-form-urlencoded'}}).then(function (answer) {
      if (answer.status >= 500) { throw new Error(); }
      return answer.text();
    }).then(read).then(function (answer) {
      clearTimeout(timer);
      then(answer);
    }, function () {
      clearTimeout(timer);
      say(document.body.dataset.retrying);
      setTimeout(function () { send(action, body, then, read); }, TRY_AGAIN_MS);
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target, button = event.submitter;
    if (!window.AbortController || form.method !== 'post') { return; }
    event.preventDefault();
    if (main().dataset.busy) { return; }
    if (id('paper')) { reload(null, button.value); return; }
    busy(true);
    var data = new URLSearchParams(new FormData(form));
    if (seals && form.id === 'enter') { data.append('seal', '1'); }
    /* the language button has a form of its own: keep what is marked in the other one */
    if (form.className === 'language') {
      fieldsets().forEach(function (fieldset) {
        marks(fieldset).concat(all(fieldset, '.blank input:checked')).forEach(function (input) { data.append(input.name, input.value); });
      });
    }
    if (button && button.name) { data.append(button.name, button.value); }
    say(document.body.dataset.sending);
    send(button && button.getAttribute('formaction') || form.getAttribute('action'), data.toString(), show);
  });

  document.addEventListener('click', function (event) {
    var button = event.target.id;
    if (main().dataset.busy) { return; }
    if (button === 'toReview') {
      review();
      if (!id('reviewing').hidden) { history.pushState({}, ''); }
    } else if (button === 'cast' && id('paper')) {
      cast();
    } else if (button === 'change') {
      history.back();
    }
  });

  /* "Back" leads from the review to the paper; from a ballot that is cast, or under way, to nothing. */
  window.addEventListener('popstate', function () {
    if (id('reviewing') && !id('reviewing').hidden && !main().dataset.busy) {
      complain();
      step('paper');
    } else {
      location.replace(main().dataset.base);
    }
  });

  window.addEventListener('pagehide', forget);
  window.addEventListener('pageshow', function (event) { if (event.persisted) { location.replace(main().dataset.base); } });

  /* a scanned card stands behind the #, which no browser sends to a server; it does not stay in the history either */
  var card = location.hash.slice(1), enter = id('enter');
  if (card && enter) {
    history.replaceState(null, '', location.pathname);
    id('card').value = card;
    enter.requestSubmit ? enter.requestSubmit() : enter.submit();
  }
  fieldsets().forEach(count);
})();
