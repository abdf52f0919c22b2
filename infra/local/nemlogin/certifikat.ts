import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** A key pair with a certificate that it has signed itself. PEM. */
export type Noeglepar = { readonly privatnoegle: string; readonly certifikat: string };

export type Navnedel = { readonly oid: string; readonly vaerdi: string };

export type CertifikatOptions = {
  readonly navn: readonly Navnedel[];
  readonly fra: Date;
  readonly til: Date;
  /** Signed by this one instead of by itself. */
  readonly udsteder?: { readonly navn: readonly Navnedel[]; readonly noegle: KeyObject } | undefined;
  /** Names and addresses that a server certificate is for. */
  readonly vaerter?: readonly string[] | undefined;
  readonly ca?: boolean | undefined;
};

export const OID = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organization: '2.5.4.10',
  /** Where OCES3 writes the CVR number. */
  organizationIdentifier: '2.5.4.97',
} as const;

const SHA256_RSA = sequence(oid('1.2.840.113549.1.1.11'), der(0x05, Buffer.alloc(0)));

/** Makes an RSA key and a certificate (X.509 v3) for it: Node can read certificates but not write them. */
export function makeCertifikat(options: CertifikatOptions): Noeglepar & { readonly noegle: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer = options.udsteder ?? { navn: options.navn, noegle: privateKey };
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    SHA256_RSA,
    name(signer.navn),
    sequence(time(options.fra), time(options.til)),
    name(options.navn),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...extensions(options),
  );
  const signature = createSign('sha256').update(body).sign(signer.noegle);
  const whole = sequence(body, SHA256_RSA, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    noegle: privateKey,
    privatnoegle: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certifikat: `-----BEGIN CERTIFICATE-----\n${whole
      .toString('base64')
      .replace(/(.{64})/g, '$1\n')
      .trim()}\n-----END CERTIFICATE-----\n`,
  };
}

function extensions({ vaerter = [], ca = false }: CertifikatOptions): Buffer[] {
  const all: Buffer[] = [];
  if (ca) all.push(sequence(oid('2.5.29.19'), der(0x04, sequence(der(0x01, Buffer.from([0xff]))))));
  if (vaerter.length > 0) {
    const names = vaerter.map((vaert) =>
      /^[0-9.]+$/.test(vaert) ? der(0x87, Buffer.from(vaert.split('.').map(Number))) : der(0x82, Buffer.from(vaert)),
    );
    all.push(sequence(oid('2.5.29.17'), der(0x04, sequence(...names))));
  }
  return all.length === 0 ? [] : [der(0xa3, sequence(...all))];
}

function name(parts: readonly Navnedel[]): Buffer {
  return sequence(
    ...parts.map((part) => {
      const tag = part.oid === OID.country ? 0x13 : 0x0c;
      return der(0x31, sequence(oid(part.oid), der(tag, Buffer.from(part.vaerdi))));
    }),
  );
}

/** YYYYMMDDHHMMSSZ. Before 2050 the standard wants two digits for the year. */
function time(date: Date): Buffer {
  const text = `${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(text.slice(2))) : der(0x18, Buffer.from(text));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const septets = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) septets.unshift((left & 0x7f) | 0x80);
    return septets;
  });
  return der(0x06, Buffer.from(bytes));
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  const length = content.length;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}
