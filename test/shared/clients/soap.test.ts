import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postSoap } from '#shared/clients/soap.ts';

const OPENSSL = spawnSync('openssl', ['version']).status === 0;

/** Certificates are made for the run, so that no private key lies in the repository. */
describe.runIf(OPENSSL)('over https', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soap-'));
  const trusted = getCACertificates('default');
  const own = OPENSSL ? makeCertificate('server') : { cert: '', key: '' };
  const client = OPENSSL ? makeCertificate('anvender') : { cert: '', key: '' };
  const server = createServer(
    { ...own, ca: client.cert, requestCert: true, rejectUnauthorized: true },
    (request, response) => {
      response.end(request.socket instanceof TLSSocket ? request.socket.getPeerCertificate().subject.CN : '');
    },
  );
  let url: string;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  });
  afterAll(() => {
    setDefaultCACertificates(trusted);
    server.close();
    rmSync(folder, { recursive: true });
  });

  function makeCertificate(name: string): { cert: string; key: string } {
    const [cert, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
    const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject]);
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  }

  function post(certificate: { cert: string; key: string } | undefined) {
    return postSoap({ url, action: 'a', xml: '<x/>', certificate, signal: AbortSignal.timeout(3000) });
  }

  test('a server without a trusted certificate is sent nothing', async () => {
    await expect(post(client)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  test('a trusted one sees the client certificate', async () => {
    setDefaultCACertificates([...trusted, own.cert]);
    expect(await post(client)).toMatchObject({ status: 200, bytes: Buffer.from('anvender') });
  });

  test('one that demands a client certificate refuses a call without', async () => {
    setDefaultCACertificates([...trusted, own.cert]);
    await expect(post(undefined)).rejects.toThrow();
  });
});

test('an address on a network is refused before anything is sent, where it is not https', async () => {
  const call = { url: 'http://192.0.2.1/', action: 'a', xml: '<x/>', certificate: undefined };
  await expect(postSoap({ ...call, signal: AbortSignal.timeout(3000) })).rejects.toThrow('not an https address');
});
