/* Checks the record of a poll without any server. Decides anew by itself: nothing here is made from the program that counted,
   so that two who agree are two. Whole numbers only. */
'use strict';
var TEXTS = "TEXTS";
var language = 'vi';

function say(key, args) {
  return TEXTS[language][key].replace(/\{(\d)\}/g, function (all, n) {
    var arg = args && args[n];
    return arg && arg.vi !== undefined ? arg[language] : String(arg);
  });
}

/* ---- SHA-256 (FIPS 180-4): a page from a disk or a plain venue network has no other */
function sha256(bytes) {
  var K = [], H = [], w = new Int32Array(64), prime = 2, count = 0;
  for (; count < 64; prime++) {
    for (var d = 2; d * d <= prime && prime % d; d++) { }
    if (d * d > prime) {
      if (count < 8) { H[count] = fraction(Math.sqrt(prime)); }
      K[count++] = fraction(Math.cbrt(prime));
    }
  }
  var length = bytes.length, padded = new Uint8Array(((length + 8 >> 6) + 1) * 64), view = new DataView(padded.buffer);
  padded.set(bytes);
  padded[length] = 128;
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, length << 3);
  for (var at = 0; at < padded.length; at += 64) {
    for (var i = 0; i < 64; i++) {
      if (i < 16) { w[i] = view.getInt32(at + 4 * i); continue; }
      var a = w[i - 15], b = w[i - 2];
      w[i] = (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10) + w[i - 16] | 0;
    }
    var s = H.slice();
    for (i = 0; i < 64; i++) {
      var t1 = s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + (s[4] & s[5] ^ ~s[4] & s[6]) + K[i] + w[i] | 0;
      var t2 = (turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + (s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]) | 0;
      s = [t1 + t2 | 0, s[0], s[1], s[2], s[3] + t1 | 0, s[4], s[5], s[6]];
    }
    H = H.map(function (h, n) { return h + s[n] | 0; });
  }
  return H.map(function (h) { return ('0000000' + (h >>> 0).toString(16)).slice(-8); }).join('');

  function fraction(x) { return (x - Math.floor(x)) * 4294967296 | 0; }
  function turn(x, n) { return x >>> n | x << 32 - n; }
}

function utf8(text) { return new TextEncoder().encode(text); }

/* ---- the one way to write a record (RFC 8785 with whole numbers) */
function canonical(value) {
  if (Array.isArray(value)) { return '[' + value.map(canonical).join(',') + ']'; }
  if (value && typeof value === 'object') {
    return '{' + Object.keys(value).sort().map(function (key) { return JSON.stringify(key) + ':' + canonical(value[key]); }).join(',') + '}';
  }
  return JSON.stringify(value);
}

/* ---- what a record consists of; "?" and [..., null] may be null */
var VERDICTS = 'PASSED BELOW_THRESHOLD CUT_BY_QUOTA TIED_AT_CUT PASSED_HIGHER NO_QUORUM EXCLUDED NOT_AGREED';
var STATES = 'DRAFT READY OPEN CLOSED COUNTED CERTIFIED VOID';
var FRACTION = {denominator: 'int', numerator: 'int'};
var TIES = 'SCORE SUB_SCORES SECOND_ROUND CHAIR';
var RULE = {
  elector: 'DELEGATE UNIT', quorumBasis: 'DELEGATES UNITS', quorum: FRACTION, base: 'CONVENED PRESENT ISSUED RETURNED VALID', threshold: FRACTION,
  strict: 'bool', form: 'CHOICES YES_NO ORDERED', ordered: 'FIRST_PLACES POINTS?', minChoices: 'int', maxChoices: 'int',
  quota: {number: 'int', share: [FRACTION, null], rounding: 'DOWN UP HALF_UP?', of: 'LISTED ELIGIBLE?'},
  selfVote: 'bool', recusal: 'NONE OWN_DELEGATES', winnersLeaveLower: 'bool',
  filter: {minScore: 'decimal?', classes: ['text'], existing: 'bool', unrewarded: 'bool'}, ties: [TIES], secondRoundOfBest: 'int'
};
var SHAPE = {
  format: 'int', poll: 'int', subject: 'text', titleVi: 'text', titleEn: 'text', state: STATES, mode: 'SEALED PAPER HANDS CONSENSUS',
  meeting: {organisation: 'text', cluster: 'text?', year: 'int', place: 'text', startsAt: 'time', chair: 'text', secretary: 'text?'},
  electors: {convened: 'int', present: 'int', unitsConvened: 'int', unitsPresent: 'int'},
  cards: {printed: 'int', drawn: 'int', holders: 'int', used: 'int', exchanged: 'int', spoilt: 'int', lost: 'int', unused: 'int'},
  ballots: {issued: 'int', returned: 'int', online: 'int', paper: 'int', paperIssued: 'int'},
  tellers: {quorum: 'int', names: ['text'], paperCountedBy: ['text'], closingAskedBy: 'text?', differenceStatedBy: 'text?',
    differenceConfirmedBy: 'text?', consensusStatedBy: 'text?', consensus: 'text?'},
  differenceReason: 'text?', fingerprint: 'text?',
  contests: [{
    titleVi: 'text', titleEn: 'text',
    count: {subject: 'text', rule: RULE, valid: 'int', blank: 'int', invalid: 'int', nominees: [{unitId: 'int', name: 'text', score: 'decimal?', subScores: ['decimal'],
      votes: 'int', against: 'int', points: 'int', own: {convened: 'int', present: 'int'}, exclusion: 'ENDED REWARDED LOW_SCORE OTHER_CLASS?'}]},
    outcome: {quorumReached: 'bool', base: 'int', needed: 'int', quota: 'int', placesLeft: 'int',
      nominees: [{unitId: 'int', base: 'int', needed: 'int', percentage: 'decimal?', verdict: VERDICTS}],
      secondRound: [{reason: 'TIE NOBODY_PASSED', units: ['int'], places: 'int'}, null]},
    derivationVi: ['text'], derivationEn: ['text']
  }],
  steps: [{from: STATES, to: STATES, person: 'text', at: 'time', reason: 'text?'}],
  inclusionCodes: ['text'], inclusionCodesSha256: 'text',
  signedText: 'text', signedTextSha256: 'text', signatures: [{person: 'text', at: 'time'}]
};

function fits(value, shape) {
  if (Array.isArray(shape) && shape.length === 2) { return value === null || fits(value, shape[0]); }
  if (Array.isArray(shape)) { return Array.isArray(value) && value.every(function (element) { return fits(element, shape[0]); }); }
  if (typeof shape === 'object') {
    return !!value && typeof value === 'object' && !Array.isArray(value)
      && Object.keys(value).sort().join() === Object.keys(shape).sort().join()
      && Object.keys(shape).every(function (key) { return fits(value[key], shape[key]); });
  }
  if (shape.slice(-1) === '?') { return value === null || fits(value, shape.slice(0, -1)); }
  switch (shape) {
    case 'int': return Number.isInteger(value) && Math.abs(value) < 2147483648;
    case 'bool': return typeof value === 'boolean';
    case 'text': return typeof value === 'string';
    case 'decimal': return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
    case 'time': return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(value) && !isNaN(Date.parse(value));
    default: return typeof value === 'string' && shape.split(' ').indexOf(value) >= 0;
  }
}

/* a rule that cannot be set cannot have been decided by */
function possible(rule) {
  var share = rule.quota.share, order = TIES.split(' ');
  return [rule.quorum, rule.threshold].concat(share ? [share] : []).every(function (f) {
    return f.denominator > 0 && f.numerator >= 0 && f.numerator <= f.denominator;
  }) && (share ? share.numerator > 0 && rule.quota.rounding !== null && rule.quota.of !== null : rule.quota.number >= 1)
    && (rule.form === 'YES_NO' || rule.maxChoices >= 1 && rule.minChoices >= 1 && rule.minChoices <= rule.maxChoices)
    && (rule.form !== 'ORDERED' || rule.maxChoices <= 20) && (rule.form === 'ORDERED') === (rule.ordered !== null)
    && (rule.recusal === 'NONE' || rule.base === 'CONVENED' || rule.base === 'PRESENT')
    && rule.ties.every(function (tie, n) { return n === 0 || order.indexOf(rule.ties[n - 1]) < order.indexOf(tie); })
    && (rule.secondRoundOfBest === 0 || rule.secondRoundOfBest >= 2)
    && (rule.filter.minScore === null || compare(rule.filter.minScore, '0') >= 0);
}

/* ---- the counting rules, a second time */
function decide(record) {
  var higher = {};
  return record.contests.map(function (contest) {
    var outcome = decideContest(record, contest.count, higher);
    if (contest.count.rule.winnersLeaveLower) {
      outcome.nominees.forEach(function (n) { if (n.verdict === 'PASSED') { higher[n.unitId] = true; } });
    }
    return outcome;
  });
}

/* how many whole times b goes into a */
function times(a, b) { return (a - a % b) / b; }

function decideContest(record, count, passedHigher) {
  var rule = count.rule, electors = record.electors;
  var higher = Object.assign({}, passedHigher);
  var unitVotes = rule.elector === 'UNIT', unitQuorum = rule.quorumBasis === 'UNITS';
  var convened = unitQuorum ? electors.unitsConvened : electors.convened, present = unitQuorum ? electors.unitsPresent : electors.present;
  var quorum = present > 0 && present * rule.quorum.denominator >= rule.quorum.numerator * convened;
  var base = {CONVENED: unitVotes ? electors.unitsConvened : electors.convened, PRESENT: unitVotes ? electors.unitsPresent : electors.present,
    ISSUED: record.ballots.issued, RETURNED: count.valid + count.blank + count.invalid, VALID: count.valid}[rule.base];
  var eligible = count.nominees.filter(function (n) { return n.exclusion === null; });
  var sharing = rule.quota.of === 'LISTED' ? count.nominees : eligible;
  var quota = places(sharing.filter(function (n) { return !higher[n.unitId]; }).length);
  var verdicts = {}, left = quota, placesLeft = 0, tied = null, secondRound = null;
  count.nominees.forEach(function (n) { if (n.exclusion !== null) { verdicts[n.unitId] = 'EXCLUDED'; } });
  if (quorum) { fill(); } else { eligible.forEach(function (n) { verdicts[n.unitId] = 'NO_QUORUM'; }); }
  return {quorumReached: quorum, base: base, needed: needed(base), quota: quota, placesLeft: placesLeft, secondRound: secondRound,
    nominees: count.nominees.map(function (n) {
      return {unitId: n.unitId, base: ownBase(n), needed: needed(ownBase(n)),
        percentage: n.exclusion === null ? percentage(n.votes, ownBase(n)) : null, verdict: verdicts[n.unitId]};
    })};

  function places(units) {
    var share = rule.quota.share;
    if (!share) { return rule.quota.number; }
    var exact = share.numerator * units;
    return rule.quota.rounding === 'DOWN' ? times(exact, share.denominator)
      : rule.quota.rounding === 'UP' ? times(exact + share.denominator - 1, share.denominator)
      : times(2 * exact + share.denominator, 2 * share.denominator);
  }

  /* never 0, so that nobody passes without a vote */
  function needed(of) {
    var product = rule.threshold.numerator * of, d = rule.threshold.denominator;
    return Math.max(1, rule.strict ? times(product, d) + 1 : times(product + d - 1, d));
  }

  /* a unit's own delegates take no part where the rule says so */
  function ownBase(n) {
    var own = rule.recusal === 'NONE' ? 0 : rule.base === 'CONVENED' ? n.own.convened : n.own.present;
    return Math.max(0, base - (unitVotes ? Math.min(1, own) : own));
  }

  function weight(n) { return rule.ordered === 'POINTS' ? n.points : n.votes; }

  function fill() {
    var considered = eligible.filter(function (n) { return !higher[n.unitId]; });
    var reached = considered.filter(function (n) { return n.votes >= needed(ownBase(n)); });
    eligible.forEach(function (n) { verdicts[n.unitId] = higher[n.unitId] ? 'PASSED_HIGHER' : 'BELOW_THRESHOLD'; });
    equals(reached, weight).forEach(function (group) { place(group, 0); });
    if (tied) {
      if (rule.ties.indexOf('SECOND_ROUND') >= 0) { secondRound = {reason: 'TIE', units: ids(tied), places: placesLeft}; }
    } else if (!reached.length && quota > 0 && rule.secondRoundOfBest > 0 && considered.length) {
      var best = [];
      equals(considered, weight).forEach(function (group) { if (best.length < rule.secondRoundOfBest) { best = best.concat(group); } });
      secondRound = {reason: 'NOBODY_PASSED', units: ids(best), places: quota};
    }
  }

  /* the chain: the score, then one sub-score after another; a missing one decides nothing */
  function place(group, step) {
    if (left === 0 || group.length <= left) {
      group.forEach(function (n) { verdicts[n.unitId] = left === 0 ? 'CUT_BY_QUOTA' : 'PASSED'; });
      left = left === 0 ? 0 : left - group.length;
      return;
    }
    var steps = rule.ties.indexOf('SUB_SCORES') < 0 ? 1 : 1 + Math.min.apply(null, group.map(function (n) { return n.subScores.length; }));
    for (; step < steps; step++) {
      var parts = split(group, step);
      if (parts.length > 1) {
        parts.forEach(function (part) { place(part, step + 1); });
        return;
      }
    }
    group.forEach(function (n) { verdicts[n.unitId] = 'TIED_AT_CUT'; });
    tied = group;
    placesLeft = left;
    left = 0;
  }

  function split(group, step) {
    var scores = group.map(function (n) { return step > 0 ? n.subScores[step - 1] : rule.ties.indexOf('SCORE') < 0 ? null : n.score; });
    if (scores.indexOf(null) >= 0) { return [group]; }
    return ranks(group, scores, compare);
  }

  function equals(group, by) { return group.length ? ranks(group, group.map(by), function (a, b) { return a - b; }) : []; }
  function ids(group) { return group.map(function (n) { return n.unitId; }); }
}

/* groups of equals, the highest first; within a group as they stood */
function ranks(list, measures, order) {
  var groups = [];
  measures.slice().sort(function (a, b) { return order(b, a); }).forEach(function (measure, n, sorted) {
    if (n > 0 && order(sorted[n - 1], measure) === 0) { return; }
    groups.push(list.filter(function (each, at) { return order(measures[at], measure) === 0; }));
  });
  return groups;
}

/* two places, half up */
function percentage(votes, base) {
  if (base === 0) { return null; }
  var hundredths = Math.floor((20000 * votes + base) / (2 * base)), text = ('00' + hundredths).slice(-Math.max(3, String(hundredths).length));
  return text.slice(0, -2) + '.' + text.slice(-2);
}

/* decimal numbers in their digits, never as floating point */
function compare(a, b) {
  var places = Math.max((a.split('.')[1] || '').length, (b.split('.')[1] || '').length);
  var left = whole(a), right = whole(b);
  return left < right ? -1 : left > right ? 1 : 0;
  function whole(text) {
    var parts = text.split('.');
    return BigInt(parts[0] + ((parts[1] || '') + '0'.repeat(places)).slice(0, places));
  }
}

/* ---- what holds and what does not: as the command says it, in the same order */
function check(bytes, printedHash, typedCode) {
  var findings = [], hash = sha256(bytes);
  var printed = (printedHash || '').toLowerCase().replace(/[^0-9a-f]/g, '');
  var code = (typedCode || '').toUpperCase().replace(/[\s\-\u00a0]+/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  finding(printed ? hash === printed : null, {yes: "ballot.check.hash.yes", no: "ballot.check.hash.no", open: "ballot.check.hash.open"}, [hash]);
  var record = read(bytes);
  finding(!!record, {yes: "ballot.check.format.yes", no: "ballot.check.format.no"});
  if (record) { checkRecord(); }
  return {findings: findings, record: record, all: findings.every(function (f) { return f.holds !== false; })};

  function finding(holds, keys, args) { findings.push({holds: holds, key: holds === null ? keys.open : holds ? keys.yes : keys.no, args: args || []}); }

  function read(file) {
    try {
      var text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(file), parsed = JSON.parse(text);
      return canonical(parsed) === text && fits(parsed, SHAPE) && parsed.format === 1
        && parsed.contests.every(function (contest) { return possible(contest.count.rule); }) ? parsed : null;
    } catch (malformed) {
      return null;
    }
  }

  function checkRecord() {
    var codes = record.inclusionCodes, cards = record.cards, ballots = record.ballots;
    finding(sha256(utf8(codes.map(function (c) { return c + '\n'; }).join(''))) === record.inclusionCodesSha256,
      {yes: "ballot.check.codesHash.yes", no: "ballot.check.codesHash.no"}, [record.inclusionCodesSha256]);
    finding(codes.every(function (c, n) { return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(c) && (n === 0 || codes[n - 1] < c); }),
      {yes: "ballot.check.codesList.yes", no: "ballot.check.codesList.no"});
    finding(codes.length === ballots.online, {yes: "ballot.check.codesCount.yes", no: "ballot.check.codesCount.no"}, [codes.length, ballots.online]);
    if (code) { finding(codes.indexOf(code) >= 0, {yes: "ballot.check.code.yes", no: "ballot.check.code.no"}, [code]); }
    var sealed = record.mode === 'SEALED';
    finding(ballots.returned === ballots.online + ballots.paper && (!sealed || ballots.issued === cards.drawn)
      && [ballots.online, ballots.paper, ballots.paperIssued].every(function (n) { return n >= 0; }),
      {yes: "ballot.check.ballots.yes", no: "ballot.check.ballots.no"}, [ballots.returned, ballots.online, ballots.paper]);
    var possibleCards = Object.keys(cards).every(function (key) { return cards[key] >= 0; })
      && cards.drawn === cards.used + cards.exchanged + cards.spoilt + cards.unused && cards.drawn <= cards.printed
      && cards.used + cards.exchanged <= cards.holders && cards.used === ballots.online && cards.exchanged === ballots.paper;
    var agrees = ballots.returned <= ballots.issued && (sealed ? possibleCards : record.mode !== 'PAPER' || ballots.paper <= ballots.paperIssued);
    var explained = record.differenceReason !== null && record.differenceReason.trim() !== '', numbers = [cards.printed, cards.drawn, ballots.returned];
    if (explained) { finding(true, {yes: "ballot.check.difference.yes"}, numbers.concat(record.differenceReason)); }
    else { finding(agrees, {yes: "ballot.check.equation.yes", no: "ballot.check.difference.no"}, numbers); }
    var hands = record.signatures.map(function (signature) { return signature.person; }), names = record.tellers.names;
    finding(sha256(utf8(record.signedText)) === record.signedTextSha256 && hands.length >= record.tellers.quorum && new Set(hands).size === hands.length
      && (!names.length || hands.every(function (hand) { return names.indexOf(hand) >= 0; })),
      {yes: "ballot.check.signatures.yes", no: "ballot.check.signatures.no"}, [hands.length, record.tellers.quorum]);
    var twice = record.contests.some(function (c) { return new Set(c.count.nominees.map(function (n) { return n.unitId; })).size < c.count.nominees.length; });
    var decided = twice ? null : decide(record);
    record.contests.forEach(function (contest, number) {
      var title = {vi: contest.titleVi, en: contest.titleEn};
      finding(adds(contest.count, ballots.returned, sealed && ballots.paper === 0), {yes: "ballot.check.sums.yes", no: "ballot.check.sums.no"}, [title]);
      if (record.mode === 'CONSENSUS') { consensus(contest, title); return; }
      if (!decided) { finding(false, {no: "ballot.check.rule.no"}, [title]); return; }
      var passed = contest.count.nominees.filter(function (n, i) { return decided[number].nominees[i].verdict === 'PASSED'; })
        .map(function (n) { return n.name; }).sort().join(', ');
      finding(same(decided[number], contest.outcome), {yes: "ballot.check.outcome.yes", no: "ballot.check.outcome.no"}, [title, passed || '–']);
    });
    finding(inOrder(), {yes: "ballot.check.steps.yes", no: "ballot.check.steps.no"});
  }

  /* nothing was counted: no more are agreed on than the rule has places for */
  function consensus(contest, title) {
    var rule = contest.count.rule, units = rule.quorumBasis === 'UNITS', said = contest.outcome, electors = record.electors;
    var convened = units ? electors.unitsConvened : electors.convened, present = units ? electors.unitsPresent : electors.present;
    var quorum = present > 0 && present * rule.quorum.denominator >= rule.quorum.numerator * convened;
    var passed = said.nominees.filter(function (n) { return n.verdict === 'PASSED'; }).map(function (n) { return n.unitId; });
    var fits = said.nominees.every(function (n) { return (quorum ? 'EXCLUDED PASSED NOT_AGREED' : 'EXCLUDED NO_QUORUM').split(' ').indexOf(n.verdict) >= 0; });
    finding(said.quorumReached === quorum && fits && passed.length <= said.quota && record.tellers.consensus !== null,
      {yes: "ballot.check.consensus.yes", no: "ballot.check.consensus.no"}, [title, contest.count.nominees.filter(function (n) {
        return passed.indexOf(n.unitId) >= 0;
      }).map(function (n) { return n.name; }).sort().join(', ') || '–']);
  }

  function adds(count, returned, online) {
    var rule = count.rule, yesNo = rule.form === 'YES_NO', points = rule.ordered === 'POINTS', first = rule.ordered === 'FIRST_PLACES', valid = count.valid;
    var marks = total(function (n) { return n.votes + n.against; }), all = total(function (n) { return n.points; });
    var voted = count.nominees.filter(function (n) { return n.exclusion === null; }).length;
    return count.nominees.every(function (n) {
      return n.votes >= 0 && n.against >= 0 && n.points >= 0 && n.votes + n.against <= valid && (yesNo || n.against === 0)
        && (points ? (!online || n.points >= n.votes) && n.points <= n.votes * rule.maxChoices : n.points === 0)
        && (n.exclusion === null || n.votes + n.against === 0);
    }) && (!points || !online || all >= valid * ballot(rule.minChoices) && all <= valid * ballot(rule.maxChoices))
      && valid >= 0 && count.blank >= 0 && count.invalid >= 0 && valid + count.blank + count.invalid === returned
      && marks >= (!online ? 0 : yesNo || first ? valid : valid * rule.minChoices)
      && marks <= (yesNo ? valid * voted : first && online ? valid : valid * rule.maxChoices);
    function total(of) { return count.nominees.reduce(function (sum, n) { return sum + of(n); }, 0); }
    function ballot(filled) { return filled * rule.maxChoices - filled * (filled - 1) / 2; }
  }

  function same(again, said) {
    function byUnit(outcome) {
      return canonical(outcome.nominees.slice().sort(function (a, b) { return a.unitId - b.unitId; }));
    }
    return again.quorumReached === said.quorumReached && again.base === said.base && again.needed === said.needed && again.quota === said.quota
      && again.placesLeft === said.placesLeft && canonical(again.secondRound) === canonical(said.secondRound) && byUnit(again) === byUnit(said);
  }

  function inOrder() {
    var next = {DRAFT: 'READY', READY: 'OPEN', OPEN: 'CLOSED', CLOSED: 'COUNTED', COUNTED: 'CERTIFIED'}, state = 'DRAFT', before = -Infinity;
    return record.steps.every(function (step) {
      var at = Date.parse(step.at), fine = step.from === state && (next[state] === step.to || state === 'COUNTED' && step.to === state) && at >= before;
      state = step.to;
      before = at;
      return fine;
    }) && state === 'CERTIFIED' && record.state === 'CERTIFIED';
  }
}

/* ---- the page */
function sentence(finding) { return (finding.holds === null ? '?' : finding.holds ? '✓' : '✗') + ' ' + say(finding.key, finding.args); }

function element(name, text, className) {
  var made = document.createElement(name);
  if (text !== undefined) { made.textContent = text; }
  if (className) { made.className = className; }
  return made;
}

function showResult(result) {
  var place = document.getElementById('result');
  place.textContent = '';
  place.append(element('h2', say("ballot.check.page.result")),
    element('p', say(result.all ? "ballot.check.result.yes" : "ballot.check.result.no"), 'verdict ' + (result.all ? 'yes' : 'no')));
  var list = element('ul');
  result.findings.forEach(function (f) { list.append(element('li', sentence(f), f.holds === null ? 'open' : f.holds ? 'yes' : 'no')); });
  place.append(list);
  (result.record ? result.record.contests : []).forEach(function (contest) {
    var lines = element('ol', undefined, 'derivation');
    contest[language === 'vi' ? 'derivationVi' : 'derivationEn'].forEach(function (line) { lines.append(element('li', line)); });
    place.append(element('h2', contest[language === 'vi' ? 'titleVi' : 'titleEn']), lines);
  });
}

if (typeof document !== 'undefined') {
  var latest = null;
  var speak = function () {
    document.documentElement.lang = language;
    document.title = say("ballot.check.page.title");
    document.querySelectorAll('[data-key]').forEach(function (place) { place.textContent = say(place.dataset.key); });
    document.getElementById('language').lang = language === 'vi' ? 'en' : 'vi';
    if (latest) { showResult(latest); }
  };
  document.getElementById('language').addEventListener('click', function () { language = language === 'vi' ? 'en' : 'vi'; speak(); });
  document.getElementById('form').addEventListener('submit', function (event) {
    event.preventDefault();
    document.getElementById('file').files[0].arrayBuffer().then(function (buffer) {
      latest = check(new Uint8Array(buffer), document.getElementById('sha256').value, document.getElementById('code').value);
      showResult(latest);
    });
  });
  speak();
}
