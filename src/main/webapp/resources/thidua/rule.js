// The sentences of a rule, and what else of it applies, follow what is entered.
document.addEventListener('change', function (event) {
  if (event.target.closest('.rule-fields') && window.ruleChanged) {
    ruleChanged();
  }
});
