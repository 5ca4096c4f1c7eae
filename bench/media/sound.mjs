// Both encoders and the mastering before them, in WebAssembly, by the CPU time of this process.

const soundSeconds = 600;

/** `[{ rate, speed, memoryMebibytes }]`: times faster than it is heard, and the memory of a chapter of ten minutes. */
export const measureSound = (module_) => [16_000, 24_000, 44_100].map((rate) => measureRate(module_, rate));

function measureRate(module_, rate) {
  const { exports } = new WebAssembly.Instance(module_, {});
  const begun = process.cpuUsage();
  const seconds = exports.seconds(rate, soundSeconds);
  const { user, system } = process.cpuUsage(begun);
  return {
    rate,
    speed: seconds / ((user + system) / 1e6),
    memoryMebibytes: exports.memory.buffer.byteLength / 1024 / 1024,
  };
}
