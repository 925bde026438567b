/* Files that the server would refuse for their size are named at once, before anything is sent and typed text is at stake. */
(function () {
  function inputs(form) {
    return Array.prototype.slice.call(form.querySelectorAll('input[type=file][data-max-bytes]'));
  }

  function tooLarge(input) {
    return Array.prototype.filter.call(input.files, function (file) { return file.size > Number(input.dataset.maxBytes); })[0];
  }

  function bytes(input) {
    return Array.prototype.reduce.call(input.files, function (sum, file) { return sum + file.size; }, 0);
  }

  document.addEventListener('change', function (event) {
    var input = event.target;
    var form = input.form;
    if (input.type !== 'file' || !input.dataset.maxBytes) {
      return;
    }
    var together = 0;
    inputs(form).forEach(function (each) {
      var large = tooLarge(each);
      each.setCustomValidity(large ? form.dataset.tooLarge.replace('*', function () { return large.name; }) : '');
      together += bytes(each);
    });
    if (input.validity.valid && together > Number(form.dataset.maxTogether)) {
      input.setCustomValidity(form.dataset.tooMuch);
    }
    input.reportValidity();
  });

  /* a browser says nothing about an input it cannot show */
  document.addEventListener('invalid', function (event) {
    var closed = event.target.closest && event.target.closest('details:not([open])');
    if (closed) {
      closed.open = true;
    }
  }, true);
})();
