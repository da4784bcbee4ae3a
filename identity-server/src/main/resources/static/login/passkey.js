// Logs in with a passkey, and adds one. The browser does the work; this carries its words to the server and back.
const value = name => document.querySelector(`input[name="${name}"]`)?.value ?? "";

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": value("_csrf") },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

async function use() {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/webauthn/authenticate/options"));
  const credential = await navigator.credentials.get({ publicKey: options });
  await post("/login/webauthn", credential.toJSON());
  const on = value("continue");
  location.assign(on ? `/oauth2/authorize?${on}` : "/login");
}

async function add() {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/webauthn/register/options"));
  const credential = await navigator.credentials.create({ publicKey: options });
  await post("/webauthn/register", { publicKey: { credential: credential.toJSON(), label: document.getElementById("label").value } });
  location.reload();
}

function on(id, action) {
  document.getElementById(id)?.addEventListener("click", () => action().catch(problem => {
    const place = document.getElementById("passkey-problem");
    place.textContent = `That did not work. ${problem.message}`;
    place.hidden = false;
  }));
}

on("use-passkey", use);
on("add-passkey", add);
