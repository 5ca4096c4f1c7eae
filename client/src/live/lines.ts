// Server-sent events, read from the bytes: `EventSource` can send no token and says nothing about errors.

export interface ServerSentEvent {
  id?: string;
  data: string;
}

/** Calls back for each event, and for each piece that arrives at all; resolves at the end of the stream. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ServerSentEvent) => void,
  onPiece: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onPiece();
      const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) onEvent(event);
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Undefined for a comment, and for what sets only the time to wait. */
function eventOf(block: string): ServerSentEvent | undefined {
  const data: string[] = [];
  let id: string | undefined;
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    if (name === "id") id = value;
  }
  return data.length > 0 ? { id, data: data.join("\n") } : undefined;
}
