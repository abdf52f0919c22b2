import { X509Certificate } from 'node:crypto';
import type { Virksomhedsbruger } from '#shared/domain/aktoer.ts';
import { isCvr } from '#shared/values/cvr.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

/**
 * Who a machine is, from its OCES3 certificate. API Gateway has checked that it is issued by one of the CAs that we trust
 * and that the machine has its key. The same CAs give certificates to employees, so the kind is looked at here: an
 * organisation's or a system's has a serial number of the form `UI:DK-O:G:<uuid>`, and the uuid outlives a renewal.
 *
 * @returns nothing where it is not such a certificate, or not valid at that moment
 */
export function readSystemcertifikat(
  pem: string,
  now: Tidspunkt,
): { readonly aktoer: Virksomhedsbruger; readonly navn: string } | undefined {
  const certificate = parse(pem);
  if (certificate === undefined) return undefined;
  const at = Date.parse(now);
  if (at < Date.parse(certificate.validFrom) || at >= Date.parse(certificate.validTo)) return undefined;
  const subject = certificate.subject.split('\n');
  const id = /^UI:DK-O:G:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(part(subject, 'serialNumber'))?.[1];
  const cvr = /^NTRDK-([0-9]{8})$/.exec(part(subject, 'organizationIdentifier'))?.[1] ?? '';
  const virksomhedsnavn = part(subject, 'O');
  if (id === undefined || !isCvr(cvr) || virksomhedsnavn === '' || part(subject, 'C') !== 'DK') return undefined;
  return {
    aktoer: { rolle: 'virksomhed', brugerId: `system:${id.toLowerCase()}`, cvr, virksomhedsnavn },
    navn: part(subject, 'CN'),
  };
}

function parse(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** The one value of a part of the name. A part that is not there, or stands twice, is empty. */
function part(subject: readonly string[], name: string): string {
  const values = subject.filter((line) => line.startsWith(`${name}=`)).map((line) => line.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? '').replace(/\\(.)/g, '$1') : '';
}
