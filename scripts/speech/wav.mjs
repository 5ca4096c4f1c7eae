// Reads the WAV files that speech engines write, and writes the header of a WAV stream of unknown length.

/**
 * @param {Buffer} file a whole WAV file: 16-bit mono PCM
 * @returns {{ sampleRateHz: number, pcm: Buffer }} a length field that is wrong, as of a stream, means "to the end"
 */
export function readWav(file) {
  if (file.length < 12 || file.toString("latin1", 0, 4) !== "RIFF" || file.toString("latin1", 8, 12) !== "WAVE") {
    throw new Error("the speech engine did not write a WAV file");
  }
  let sampleRateHz = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString("latin1", at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === "fmt " && body + 16 <= file.length) {
      const [encoding, channels, bits] = [
        file.readUInt16LE(body),
        file.readUInt16LE(body + 2),
        file.readUInt16LE(body + 14),
      ];
      if (encoding !== 1 || channels !== 1 || bits !== 16) {
        throw new Error(
          `the speech engine wrote format ${encoding}, ${channels} channels, ${bits} bits; expected mono 16-bit PCM`,
        );
      }
      sampleRateHz = file.readUInt32LE(body + 4);
    }
    if (name === "data") {
      if (sampleRateHz === 0) break;
      const end = Math.min(body + length, file.length);
      return { sampleRateHz, pcm: file.subarray(body, end - ((end - body) % 2)) };
    }
    at = body + length + (length % 2);
  }
  throw new Error("the speech engine wrote a WAV file without sound");
}

/** The 44-byte header of mono 16-bit PCM whose length is not known yet: 0xFFFFFFFF, as OpenAI's service writes it. */
export function streamingWavHeader(sampleRateHz) {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(0xffffffff, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRateHz, 24);
  header.writeUInt32LE(sampleRateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(0xffffffff, 40);
  return header;
}
