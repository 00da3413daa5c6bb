const services = ["identity", "catalog", "booking", "payment", "notification", "streaming"];

SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: services.map((name) => ({ name, url: `/v3/api-docs/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
});
