/* Drags units between clusters and keeps counts and marks true. Nothing is stored here: the form sends the draft when it is saved,
   as a choice of cluster for each unit and the units in the order of the page. Without this file the choices and arrows do the same. */
(function () {
  var board = document.getElementById('board');
  var form = document.getElementById('form');
  var filter = document.getElementById('filter');
  var dragged = null;
  var sending = false;
  document.documentElement.classList.add('scripted');
  document.getElementById('placed').value = 'true';
  document.getElementById('filterField').hidden = false;

  /** As Vietnamese.searchKey on the server: without marks, d for its barred form, lower case. */
  function folded(text) {
    return text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[\u0111\u0110]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
  }

  function groups() {
    return Array.from(board.querySelectorAll('.group'));
  }

  function show() {
    var moved = 0;
    groups().forEach(function (group) {
      var units = group.querySelectorAll('.unit');
      group.querySelector('.count').textContent = units.length;
      units.forEach(function (unit) {
        var elsewhere = (unit.dataset.stored || '') !== (group.dataset.cluster || '');
        unit.classList.toggle('moved', elsewhere);
        unit.querySelector('.was').textContent = !elsewhere ? '' : unit.dataset.storedName ? board.dataset.was.replace('{0}', unit.dataset.storedName) : board.dataset.fresh;
        moved += elsewhere ? 1 : 0;
      });
    });
    document.getElementById('moved').textContent = board.dataset.moved.replace('{0}', moved);
    return moved;
  }

  /** Puts the unit into the group, before another unit or at the end. */
  function put(unit, group, before) {
    group.querySelector('.units').insertBefore(unit, before || null);
    unit.querySelector('.place').value = group.dataset.cluster || '';
    form.dataset.changed = 'true';
    show();
  }

  function below(group, y) {
    return Array.from(group.querySelectorAll('.unit:not(.dragged):not([hidden])')).find(function (unit) {
      var box = unit.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
  }

  function unmark() {
    board.querySelectorAll('.over, .before').forEach(function (marked) { marked.classList.remove('over', 'before'); });
  }

  board.addEventListener('dragstart', function (event) {
    dragged = event.target.closest && event.target.closest('.unit');
    if (dragged) {
      dragged.classList.add('dragged');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.querySelector('.name').textContent.trim());
    }
  });
  board.addEventListener('dragover', function (event) {
    var group = event.target.closest('.group');
    if (dragged && group) {
      event.preventDefault();
      unmark();
      group.classList.add('over');
      var next = below(group, event.clientY);
      if (next) { next.classList.add('before'); }
    }
  });
  board.addEventListener('drop', function (event) {
    var group = event.target.closest('.group');
    if (dragged && group) {
      event.preventDefault();
      put(dragged, group, below(group, event.clientY));
    }
  });
  board.addEventListener('dragend', function () {
    unmark();
    if (dragged) { dragged.classList.remove('dragged'); }
    dragged = null;
  });

  board.addEventListener('change', function (event) {
    if (event.target.matches('.place')) {
      var chosen = event.target.value;
      var group = groups().find(function (one) { return (one.dataset.cluster || '') === chosen; });
      put(event.target.closest('.unit'), group, null);
      event.target.focus();
    }
  });
  board.addEventListener('click', function (event) {
    if (event.target.matches('.step')) {
      event.preventDefault();
      var unit = event.target.closest('.unit');
      var other = event.target.matches('.up') ? unit.previousElementSibling : unit.nextElementSibling;
      if (other) {
        put(unit, unit.closest('.group'), event.target.matches('.up') ? other : other.nextElementSibling);
        event.target.focus();
      }
    }
  });

  filter.addEventListener('input', function () {
    var asked = folded(filter.value);
    board.classList.toggle('filtered', asked !== '');
    board.querySelectorAll('.unit').forEach(function (unit) { unit.hidden = unit.dataset.key.indexOf(asked) < 0; });
  });

  /* Enter in one of these means its own button, not the first of the form. */
  form.addEventListener('keydown', function (event) {
    var button = { name: 'formOne', decision: 'formOne', count: 'formMany' }[event.target.id];
    if (event.key === 'Enter' && button) {
      event.preventDefault();
      document.getElementById(button).click();
    }
  });
  /* The way of arranging is a matter of the person, not of the draft: it stays while she works. */
  if (sessionStorage.getItem('arrange') === 'list') { document.getElementById('asList').checked = true; }
  document.querySelectorAll('input[name=way]').forEach(function (way) {
    way.addEventListener('change', function () { sessionStorage.setItem('arrange', way.value); });
  });
  form.addEventListener('submit', function () { sending = true; });
  document.getElementById('discard').addEventListener('click', function () { sending = true; });
  window.addEventListener('beforeunload', function (event) {
    if (!sending && form.dataset.changed) { event.preventDefault(); }
  });
  if (show() > 0) { form.dataset.changed = 'true'; }
})();
