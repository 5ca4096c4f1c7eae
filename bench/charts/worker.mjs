// A Worker that does rounds of charts when it is asked: `/person?rounds=20` answers the sum of what was worked out.
import charts from "./charts.wasm";

const { exports } = new WebAssembly.Instance(charts, {});

export default {
  fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    return new Response(String(exports[pathname.slice(1)](Number(searchParams.get("rounds")))));
  },
};
