import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Words that stand in the picture's data and nowhere in what it shows. */
export const traces = ['Kamerafabrikken', 'Hjemme hos Kari', '2026:11:21 10:00:00'];

/** A picture as a phone takes it: lying on its side, with the place where it was taken, the camera and a caption. */
export async function aPicture({ width = 1800, height = 1350 } = {}): Promise<Buffer> {
  const gps = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '59/1 47/1 3000/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '10/1 14/1 1200/100',
  };
  return sharp({ create: { width, height, channels: 3, background: '#c04030' } })
    .jpeg()
    .withExif({
      IFD0: { Make: traces[0]!, ImageDescription: traces[1]!, DateTime: traces[2]! },
      IFD3: gps,
    })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .toBuffer();
}

/** Three million points that do not fold: more bytes than the service takes in one file. */
export async function aHeavyPicture(): Promise<Buffer> {
  const [width, height, channels] = [2000, 1500, 3] as const;
  return sharp(randomBytes(width * height * channels), { raw: { width, height, channels } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** The form as a browser sends it. */
export function aForm(fields: Readonly<Record<string, string>>, photo?: Uint8Array, type = 'image/jpeg'): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (photo) form.set('photo', new Blob([new Uint8Array(photo)], { type }), 'IMG_0001.jpg');
  return form;
}

/** A few kilobytes that unfold to 144 million points: a white PNG of one bit each. */
export function aVastPicture(width = 16_000, height = 9000): Buffer {
  const word = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return Buffer.concat([word(data.length), named, word(crc32(named))]);
  };
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.concat([word(width), word(height), Buffer.from([1, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.alloc((width / 8 + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
