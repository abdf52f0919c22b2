import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');
const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
const DIR = join(ROOT, 'node_modules/.cache', `chromium-${version}`);

/**
 * Unpacks the browser once for each version, beside the packages. Two processes may do it at the same time: each unpacks
 * into a folder of its own, and the first to rename wins.
 */
async function unpack(): Promise<void> {
  if (existsSync(join(DIR, 'chromium'))) return;
  const own = `${DIR}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(parts.map((part) => inflate(join(PACKAGE, 'bin', part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  // The package's own names folders of Lambda: without this one, all text is invisible on a machine without fonts.
  writeFileSync(
    join(own, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${DIR}/fonts</dir><cachedir>${DIR}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(own, DIR);
  } catch (error) {
    if (!existsSync(join(DIR, 'chromium'))) throw error;
    rmSync(own, { recursive: true });
  }
}

/** A real Chromium, with its own security as users have it: the package's own arguments would switch that off. */
export async function startBrowser(): Promise<Browser> {
  await unpack();
  return chromium.launch({
    executablePath: join(DIR, 'chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--font-render-hinting=none',
    ],
    env: { ...process.env, LD_LIBRARY_PATH: join(DIR, 'al2023/lib'), FONTCONFIG_PATH: join(DIR, 'fonts') },
  });
}
