const services = ["identity", "catalog", "booking", "payment", "notification", "streaming"];
const wanted = new URLSearchParams(location.search).get("service");
const shown = services.includes(wanted) ? wanted : services[0];

for (const service of services) {
  const link = document.createElement("a");
  link.href = `/redoc?service=${service}`;
  link.textContent = service;
  if (service === shown) {
    link.setAttribute("aria-current", "page");
  }
  document.getElementById("services").append(link);
}

// the search runs in a worker made of a blob, which our policy does not allow
Redoc.init(
  `/v3/api-docs/${shown}`,
  { disableSearch: true, hideDownloadButton: false, sortTagsAlphabetically: true, expandResponses: "200,201", nativeScrollbars: true },
  document.getElementById("reference"),
);
