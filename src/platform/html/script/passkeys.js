// Makes a passkey and signs in with one. What a browser and an authenticator say to each other cannot go by a form.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const named = (list) => list?.map((one) => ({ ...one, id: toBytes(one.id) }));

async function post(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told.melding), { told: true });
  return told;
}

async function make(options) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  });
  const { clientDataJSON, attestationObject } = made.response;
  const response = {
    clientDataJSON: toText(clientDataJSON),
    attestationObject: toText(attestationObject),
    transports: made.response.getTransports?.() ?? [],
  };
  return { id: made.id, rawId: toText(made.rawId), type: made.type, response, clientExtensionResults: {} };
}

async function use(options) {
  const used = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: named(options.allowCredentials),
    },
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = used.response;
  const response = {
    clientDataJSON: toText(clientDataJSON),
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
    ...(userHandle ? { userHandle: toText(userHandle) } : {}),
  };
  return { id: used.id, rawId: toText(used.rawId), type: used.type, response, clientExtensionResults: {} };
}

for (const root of document.querySelectorAll('[data-passkey]')) {
  const form = root.querySelector('form');
  const trouble = root.querySelector('[data-trouble]');
  const button = form.querySelector('button');
  const { passkey, options, failed, known } = root.dataset;
  if (!window.PublicKeyCredential) continue;
  root.querySelector('[data-without]')?.remove();
  form.hidden = false;
  const say = (text) => {
    trouble.textContent = text;
    trouble.hidden = text === '';
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    say('');
    button.disabled = true;
    try {
      const asked = await post(options, {});
      const antwoord = await (passkey === 'make' ? make(asked) : use(asked));
      const fields = Object.fromEntries(new FormData(form));
      const { naar } = await post(form.action, { ...fields, antwoord });
      location.assign(naar);
    } catch (error) {
      say(error.told ? error.message : error.name === 'InvalidStateError' ? known : failed);
      button.disabled = false;
    }
  });
}
