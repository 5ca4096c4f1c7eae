// Pictures for requests, and the size of those in answers.
import { crc32, deflateSync } from "node:zlib";

/** A PNG of `side` × `side` pixels: a face-like disc before a wall of the colour. */
export function photo({ side = 200, wall = [60, 110, 190] } = {}) {
  const rows = [];
  for (let y = 0; y < side; y++) {
    const row = [0];
    for (let x = 0; x < side; x++) {
      const isFace = (x - side / 2) ** 2 + (y - side * 0.4) ** 2 < (side * 0.22) ** 2;
      const isHair = !isFace && (x - side / 2) ** 2 + (y - side * 0.34) ** 2 < (side * 0.27) ** 2 && y < side * 0.42;
      const isCoat = y > side * 0.66 && Math.abs(x - side / 2) < side * 0.3;
      row.push(
        ...(isFace
          ? [224, 172, 140]
          : isHair
            ? [96, 56, 30]
            : isCoat
              ? [180, 40, 50]
              : wall.map((value) => value + ((x * 7 + y * 13) % 9))),
      );
    }
    rows.push(Buffer.from(row));
  }
  return png(side, side, Buffer.concat(rows));
}

/** An interlaced PNG whose header announces `side`² pixels, and in which there are none. */
export const interlacedPngOfNothing = (side) => png(side, side, Buffer.alloc(0), { isInterlaced: true });

/** The JPEG with as many comments in it as it takes to have so many bytes. */
export function paddedJpeg(jpeg, bytes) {
  const comments = [];
  for (let missing = bytes - jpeg.length; missing > 4; missing -= comments.at(-1).length) {
    const comment = Buffer.alloc(Math.min(missing, 65_537), " ");
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(comment.length - 2, 2);
    comments.push(comment);
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
}

function png(width, height, rows, { isInterlaced = false } = {}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** `{ width, height }` of a PNG. */
export function sizeOfPng(bytes) {
  if (bytes.subarray(1, 4).toString() !== "PNG") throw new Error("this is no PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
