import { X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { ACS_STI, LOGOUT_STI } from '#shared/contract/login.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { getSecret } from '#shared/vault/secret.ts';
import { NS, REDIRECT_BINDING } from './names.ts';
import { all, one, parseStrict, textOf } from './xml.ts';

const pem = z.string().check(z.regex(/^-----BEGIN [A-Z ]+-----\n[\s\S]+\n-----END [A-Z ]+-----\n?$/));

/** The secret, as the connection guide says it is written. */
const secretSchema = z.object({
  /** Our own entityID, as registered at NemLog-in. */
  entityId: z.string().check(z.minLength(1)),
  /** OCES3 key pairs, PEM. The first signs; all of them decrypt, so that a new pair can be phased in. */
  noegler: z.array(z.object({ privatnoegle: pem, certifikat: pem })).check(z.minLength(1)),
  /** NemLog-in's own metadata, the XML as downloaded. */
  idpMetadata: z.string(),
  sagsbehandlerPrivilegium: z.string().check(z.minLength(1)),
  driftPrivilegium: z.string().check(z.minLength(1)),
  driftCvr: z.string().check(z.regex(/^[0-9]{8}$/)),
});

export type Noeglepar = z.infer<typeof secretSchema>['noegler'][number];

export type Nemlogin = z.infer<typeof secretSchema> & {
  readonly signeringsnoegle: Noeglepar;
  readonly acsUrl: string;
  readonly logoutUrl: string;
  readonly idp: {
    readonly entityId: string;
    readonly loginUrl: string;
    readonly logoutUrl: string;
    /** PEM. */
    readonly certifikater: readonly string[];
  };
};

let parsed: { readonly text: string; readonly settings: Nemlogin } | undefined;

/** The service provider's settings, parsed once an execution environment. */
export async function nemloginSettings(): Promise<Nemlogin> {
  const text = await getSecret(env('NEMLOGIN_SECRET'));
  if (parsed?.text !== text) parsed = { text, settings: parseSettings(text, env('SITE_ORIGIN')) };
  return parsed.settings;
}

function parseSettings(text: string, origin: string): Nemlogin {
  const secret = parseSecret(text);
  const [signeringsnoegle] = secret.noegler;
  if (signeringsnoegle === undefined) throw new Error('the NemLog-in secret holds no key');
  return {
    ...secret,
    signeringsnoegle,
    acsUrl: `${origin}${ACS_STI}`,
    logoutUrl: `${origin}${LOGOUT_STI}`,
    idp: parseIdpMetadata(secret.idpMetadata),
  };
}

/** The parser's own message may quote a private key, so it is not passed on. */
function parseSecret(text: string) {
  try {
    return secretSchema.parse(JSON.parse(text));
  } catch {
    throw new Error('the NemLog-in secret does not have its form');
  }
}

function parseIdpMetadata(xml: string): Nemlogin['idp'] {
  // A downloaded file may hold comments, which nothing else from outside may.
  const root = parseStrict(xml.replace(/<!--[\s\S]*?-->/g, ''));
  const idp = one(root, NS.metadata, 'IDPSSODescriptor', 'XML_STRUKTUR');
  const location = (name: string) => {
    const service = all(idp, NS.metadata, name).find((s) => s.attributes.Binding === REDIRECT_BINDING);
    const url = service?.attributes.Location;
    if (url === undefined) throw new Error(`NemLog-in's metadata has no ${name} by redirect`);
    return url;
  };
  const certifikater = all(idp, NS.metadata, 'KeyDescriptor')
    .filter((key) => key.attributes.use !== 'encryption')
    .flatMap((key) => all(key, NS.signature, 'KeyInfo'))
    .flatMap((info) => all(info, NS.signature, 'X509Data'))
    .flatMap((data) => all(data, NS.signature, 'X509Certificate'))
    .map((certificate) => toPem(textOf(certificate, 'XML_STRUKTUR')));
  const entityId = root.attributes.entityID;
  if (entityId === undefined || certifikater.length === 0) throw new Error("NemLog-in's metadata has no key");
  return {
    entityId,
    loginUrl: location('SingleSignOnService'),
    logoutUrl: location('SingleLogoutService'),
    certifikater,
  };
}

function toPem(base64: string): string {
  return new X509Certificate(Buffer.from(base64, 'base64')).toString();
}

/** NemLog-in's signing certificates that are valid at that moment. An expired one proves nothing. */
export function gyldigeCertifikater(settings: Nemlogin, now: Tidspunkt): string[] {
  const at = Date.parse(now);
  return settings.idp.certifikater.filter((certificate) => {
    const { validFrom, validTo } = new X509Certificate(certificate);
    return Date.parse(validFrom) <= at && at < Date.parse(validTo);
  });
}

const DAY_MS = 86_400_000;

/** Whole days until the first of our own certificates, or the last of NemLog-in's, runs out. For the alarm. */
export function dageTilUdloeb(settings: Nemlogin, now: Tidspunkt): number {
  const end = (certificate: string) => Date.parse(new X509Certificate(certificate).validTo);
  const own = end(settings.signeringsnoegle.certifikat);
  const idp = Math.max(...settings.idp.certifikater.map(end));
  return Math.floor((Math.min(own, idp) - Date.parse(now)) / DAY_MS);
}
