/* A file that the server would refuse for its size is named at once, before anything is sent and typed text is at stake. */
document.addEventListener('change', function (event) {
  var input = event.target;
  if (input.type === 'file' && input.dataset.maxBytes) {
    var tooLarge = Array.prototype.some.call(input.files, function (file) { return file.size > Number(input.dataset.maxBytes); });
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
    input.reportValidity();
  }
});
