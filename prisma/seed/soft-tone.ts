const rate = 8000;
const pitch = 220;
const loudness = 24;

/** A recording in which nobody speaks: a soft low tone that comes and goes, as WAV with one byte a sample. */
export function softTone(seconds: number): Buffer {
  const count = Math.round(seconds * rate);
  const samples = Buffer.alloc(count);
  for (let index = 0; index < count; index += 1) {
    const swell = Math.sin((Math.PI * index) / count);
    samples[index] = 128 + Math.round(loudness * swell * Math.sin((2 * Math.PI * pitch * index) / rate));
  }
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + count, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  // Plain samples, one channel.
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  // Bytes a second, bytes a sample, bits a sample.
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(count, 40);
  return Buffer.concat([header, samples]);
}
