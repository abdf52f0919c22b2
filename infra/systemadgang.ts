import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The address that payroll systems call, and whose certificates it believes. */
export type Systemadgang = {
  readonly domaene: string;
  /** The address's own certificate, in the region of the API. */
  readonly certifikatArn: string;
  /** A file with the CAs that issue OCES3 certificates, up to their root, in PEM. */
  readonly tillid: string;
};

const NAMES = ['systemDomaene', 'systemCertifikat', 'systemTillid'] as const;

/**
 * The access from the context's three values. Throws in Danish where one is wrong or missing: half of them would be an
 * address that anyone, or nobody, can use.
 *
 * @returns nothing where none is given: the access is off
 */
export function readSystemadgang(context: (name: string) => unknown, region: string): Systemadgang | undefined {
  const [domaene = '', certifikatArn = '', tillid = ''] = NAMES.map((name) => String(context(name) ?? ''));
  if (domaene + certifikatArn + tillid === '') return undefined;
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domaene)) {
    throw new Error(`systemDomaene skal være et værtsnavn som system.frikort.eksempel.dk. Den er: ${domaene}`);
  }
  if (!new RegExp(`^arn:aws:acm:${region}:[0-9]{12}:certificate/[0-9a-f-]+$`).test(certifikatArn)) {
    throw new Error(`systemCertifikat skal være ARN'en på et certifikat i ACM i ${region}. Den er: ${certifikatArn}`);
  }
  if (!onlyCas(tillid)) {
    throw new Error(`systemTillid skal være en fil med CA-certifikater i PEM, og kun dem. Den er: ${tillid}`);
  }
  return { domaene, certifikatArn, tillid };
}

/** One certificate in there that is not a CA's, and its owner could be taken for one. */
function onlyCas(file: string): boolean {
  try {
    const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    return found.length > 0 && found.every((pem) => new X509Certificate(pem).ca);
  } catch {
    return false;
  }
}
