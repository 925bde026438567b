/* Scans the QR code of a card where the browser can, lets a USB scanner type without sending at once, and says when there is no
   connection. Nothing that was typed is cleared before the server has taken it. */
(function () {
  var offline = document.getElementById('offline');
  var form = document.getElementById('cardForm');
  var input = document.getElementById('cardCode');

  function connected(yes) {
    offline.hidden = yes;
  }

  window.addEventListener('offline', function () { connected(false); });
  window.addEventListener('online', function () { connected(true); });
  /* also where the network is there and the server is not; the numbers are asked for every few seconds, so it mends itself */
  if (window.jQuery) {
    window.jQuery(document).ajaxError(function (event, answer) { connected(answer.status !== 0); });
    window.jQuery(document).ajaxSuccess(function () { connected(true); });
  }
  if (!form) {
    return;
  }

  /* a scanner ends with the enter key; which step is meant is for a person to say */
  input.addEventListener('keydown', function (event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById('exchange').focus();
    }
  });
  document.addEventListener('card', function (event) {
    if (event.detail && !event.detail.validationFailed) {
      input.value = '';
    }
    input.focus();
  });

  if (!('BarcodeDetector' in window) || !navigator.mediaDevices) {
    return;
  }
  var camera = document.getElementById('camera');
  var video = document.getElementById('view');
  var button = document.createElement('button');
  var stream = null;
  button.type = 'button';
  button.className = 'plain';
  button.textContent = form.dataset.camera;
  camera.parentNode.insertBefore(button, camera);

  function stop() {
    if (stream) {
      stream.getTracks().forEach(function (track) { track.stop(); });
    }
    stream = null;
    camera.hidden = true;
    button.textContent = form.dataset.camera;
  }

  function look(detector) {
    if (!stream) {
      return;
    }
    detector.detect(video).then(function (codes) {
      if (codes.length > 0) {
        input.value = codes[0].rawValue.replace(/^.*#/, '');
        stop();
        document.getElementById('exchange').focus();
      } else {
        window.requestAnimationFrame(function () { look(detector); });
      }
    }, stop);
  }

  button.addEventListener('click', function () {
    if (stream) {
      stop();
      return;
    }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(function (opened) {
      stream = opened;
      video.srcObject = opened;
      camera.hidden = false;
      button.textContent = form.dataset.stop;
      return video.play().then(function () { look(new window.BarcodeDetector({ formats: ['qr_code'] })); });
    }).catch(function () {
      stop();
      button.textContent = form.dataset.noCamera;
      button.disabled = true;
    });
  });
  window.addEventListener('pagehide', stop);
})();
