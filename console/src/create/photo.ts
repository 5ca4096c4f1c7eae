// Photos on their way to the server: small enough for where they go.

/** What the server takes, by its bytes; other kinds are drawn anew as JPEG. */
const takenTypes = ["image/jpeg", "image/png", "image/webp"];
const mostUploadBytes = 10 * 1024 * 1024;
/** Inside of JSON, where all of the request may have 1 MiB, and base64 makes four characters of three bytes. */
const mostEmbeddedBytes = 600_000;

export class PhotoError extends Error {}

/** As it is, if that is allowed. */
export async function forUpload(photo: File): Promise<Blob> {
  if (takenTypes.includes(photo.type) && photo.size <= mostUploadBytes) return photo;
  return drawn(photo, 2_400, mostUploadBytes);
}

/** As a `data:` address. */
export async function embedded(photo: File): Promise<string> {
  const blob = await drawn(photo, 1_024, mostEmbeddedBytes);
  const reader = new FileReader();
  return new Promise((done, failed) => {
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(new PhotoError("The photo could not be read."));
    reader.readAsDataURL(blob);
  });
}

/** Upright, with sides of at most so many pixels, and ever fewer until it is small enough. */
async function drawn(photo: File, mostPixels: number, mostBytes: number): Promise<Blob> {
  const bitmap = await createImageBitmap(photo).catch(() => {
    throw new PhotoError("This browser can’t open that file as a picture. A JPEG or PNG will do.");
  });
  for (let side = mostPixels; ; side *= 0.75) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(16, Math.round(bitmap.width * scale));
    canvas.height = Math.max(16, Math.round(bitmap.height * scale));
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    if (!blob) throw new PhotoError("The photo could not be prepared.");
    if (blob.size <= mostBytes || side < 100) return blob;
  }
}
