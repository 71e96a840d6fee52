import type { Browser } from 'playwright-core';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest box around all pixels in which two pictures of the same size differ. */
export async function difference(browser: Browser, first: Buffer, second: Buffer): Promise<Box | undefined> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ([a, b]) => {
        const pixels = async (text: string): Promise<ImageData> => {
          const image = new Image();
          image.src = `data:image/png;base64,${text}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const drawing = canvas.getContext('2d');
          if (drawing === null) {
            throw new Error('This browser can not read pictures.');
          }
          drawing.drawImage(image, 0, 0);
          return drawing.getImageData(0, 0, image.width, image.height);
        };
        const [p, q] = [await pixels(a ?? ''), await pixels(b ?? '')];
        let box: { left: number; top: number; right: number; bottom: number } | undefined;
        for (let i = 0; i < p.data.length; i += 4) {
          if (p.data[i] !== q.data[i] || p.data[i + 1] !== q.data[i + 1] || p.data[i + 2] !== q.data[i + 2]) {
            const x = (i / 4) % p.width;
            const y = Math.floor(i / 4 / p.width);
            box = {
              left: Math.min(box?.left ?? x, x),
              top: Math.min(box?.top ?? y, y),
              right: Math.max(box?.right ?? x, x),
              bottom: Math.max(box?.bottom ?? y, y),
            };
          }
        }
        return box;
      },
      [first.toString('base64'), second.toString('base64')],
    );
  } finally {
    await page.close();
  }
}
