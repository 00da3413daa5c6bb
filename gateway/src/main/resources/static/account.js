// The pages that our mails lead to: each form is sent as JSON to its address, and the answer is told below it.
const forms = document.querySelectorAll("form[data-to]");

forms.forEach((form) =>
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  }),
);

// a code in the fragment reaches no server's log; it is taken out of the address before anything else happens
const token = new URLSearchParams(location.hash.slice(1)).get("token");
if (token) {
  history.replaceState(null, "", location.pathname);
  forms[0].elements.token.value = token;
  send(forms[0]);
}

async function send(form) {
  const button = form.querySelector("button");
  button.disabled = true;
  tell(form, "One moment …");
  try {
    const answer = await fetch(form.dataset.to, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      credentials: "omit", // who is logged in here does not matter
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    tell(form, answer.ok ? form.dataset.done : why(await answer.json()));
    if (answer.ok) {
      form.reset();
    }
  } catch (unreachable) {
    tell(form, "CineStream does not answer: please try again in a moment.");
  } finally {
    button.disabled = false;
  }
}

function why(problem) {
  return [problem.detail, ...(problem.errors ?? []).map((error) => `${error.field} ${error.message}.`)].join(" ");
}

function tell(form, words) {
  form.querySelector(".outcome").textContent = words;
}
