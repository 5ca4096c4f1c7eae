// What a hosted project answers to browsers: a page of any origin may call it, with the headers of Supabase's clients.

/** The handler, callable from pages. */
export const forBrowsers = (handler) => async (request) => {
  const wanted = request.headers.get("access-control-request-headers");
  if (request.method === "OPTIONS" && request.headers.has("access-control-request-method")) {
    return new Response(null, { status: 204, headers: allowing(wanted) });
  }
  const answer = await handler(request);
  const headers = new Headers(answer.headers);
  headers.set("access-control-allow-origin", "*");
  return new Response(answer.body, { status: answer.status, headers });
};

const allowing = (headers) => ({
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
  ...(headers && { "access-control-allow-headers": headers }),
  "access-control-max-age": "3600",
});
