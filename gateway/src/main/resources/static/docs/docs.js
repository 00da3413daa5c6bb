const services = ["identity", "catalog", "booking", "payment", "notification", "streaming"];
let token = null;

const ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: services.map((name) => ({ name, url: `/v3/api-docs/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: authorize, // of each service that is chosen
});

// what "Authorize" does with a pasted token; kept in this page only, and gone with it
function authorize() {
  if (token) {
    ui.preauthorizeApiKey("bearer", token);
  }
}

const form = document.getElementById("login");
const outcome = document.getElementById("outcome");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { email, password } = Object.fromEntries(new FormData(form));
  try {
    const answer = await fetch("/api/auth/login", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    const body = await answer.json();
    token = answer.ok ? body.access_token : null;
    outcome.textContent = answer.ok ? `Authorized as ${body.user.email} (${body.user.role}) for ${body.expires_in / 60} minutes.` : body.detail;
    form.password.value = "";
    authorize();
  } catch (unreachable) {
    outcome.textContent = "The platform does not answer.";
  }
});
