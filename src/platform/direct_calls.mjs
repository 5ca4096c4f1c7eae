// The Worker calls the addresses that it was given and no others: an answer that leads elsewhere is an answer, since
// whoever went after it would hand over the key and the text. `reqwest` has no setting for that in WebAssembly, and
// makes its calls by the global `fetch`.
const follow = globalThis.fetch;
globalThis.fetch = (resource, options) => follow(resource, { redirect: "manual", ...options });
