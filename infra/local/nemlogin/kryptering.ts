import { constants, createCipheriv, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto';
import { NS } from './xml.ts';

export type Krypteringsform = 'gcm' | 'cbc' | 'rsa15';

const RSA_15 = 'http://www.w3.org/2001/04/xmlenc#rsa-1_5';
const RSA_OAEP = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';

/** XML encryption for the holder of the certificate: a new AES key for the content, the key sealed with RSA. */
export function encryptXml(content: string, certifikat: string, form: Krypteringsform): string {
  const key = randomBytes(32);
  const sealedContent = form === 'cbc' ? cbc(content, key) : gcm(content, key);
  const padding = form === 'rsa15' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_OAEP_PADDING;
  const sealed = publicEncrypt({ key: new X509Certificate(certifikat).publicKey, padding, oaepHash: 'sha1' }, key);
  const method = form === 'cbc' ? `${NS.xenc}aes256-cbc` : 'http://www.w3.org/2009/xmlenc11#aes256-gcm';
  return (
    `<xenc:EncryptedData xmlns:xenc="${NS.xenc}" Type="${NS.xenc}Element">` +
    `<xenc:EncryptionMethod Algorithm="${method}"/><ds:KeyInfo xmlns:ds="${NS.dsig}"><xenc:EncryptedKey>` +
    `<xenc:EncryptionMethod Algorithm="${form === 'rsa15' ? RSA_15 : RSA_OAEP}"/>` +
    `<xenc:CipherData><xenc:CipherValue>${sealed.toString('base64')}</xenc:CipherValue></xenc:CipherData>` +
    '</xenc:EncryptedKey></ds:KeyInfo>' +
    `<xenc:CipherData><xenc:CipherValue>${sealedContent.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>`
  );
}

function gcm(content: string, key: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(content, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function cbc(content: string, key: Buffer): Buffer {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(content, 'utf8'), cipher.final()]);
}
