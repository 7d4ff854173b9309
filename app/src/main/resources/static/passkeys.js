// Passkeys: register one on the account page, sign in with one on the sign-in page.
const csrf = document.querySelector('meta[name="breakwater-csrf"]');

async function send(path, body, method = 'POST') {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', [csrf.dataset.header]: csrf.content },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
}

const usable = 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

function offer(area, act, refusal) {
  if (!area || !usable) return;
  area.hidden = false;
  const message = area.querySelector('[data-passkey-message]');
  area.querySelector('[data-passkey-button]').addEventListener('click', async () => {
    message.textContent = '';
    try {
      await act(area);
    } catch (fault) {
      message.textContent = fault.name === 'NotAllowedError' ? 'You stopped, or it took too long. Nothing has changed.' : refusal;
    }
  });
}

offer(document.querySelector('[data-passkey-sign-in]'), async () => {
  const options = await send('/webauthn/authenticate/options');
  const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const done = await send('/login/webauthn', credential.toJSON());
  window.location.assign(done.redirectUrl || '/');
}, 'This passkey is not known here. Sign in with your password.');

offer(document.querySelector('[data-passkey-register]'), async (area) => {
  const label = area.querySelector('#label').value.trim() || 'Passkey';
  const options = await send('/webauthn/register/options');
  const credential = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  await send('/webauthn/register', { publicKey: { credential: credential.toJSON(), label } });
  window.location.assign('/account?added');
}, 'The passkey could not be added. Try again, or use another device.');
