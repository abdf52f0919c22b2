import { type Driftsmelding, STATUSFILER, tilstandFor } from '#shared/domain/driftsstatus.ts';
import type { Statusfil } from '#shared/store/statusfiler.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

type Sprog = 'da' | 'en';

const ORD = {
  da: {
    titel: 'Socialt frikort: driftsstatus',
    slags: { servicevindue: 'Servicevindue', forstyrrelse: 'Driftsforstyrrelse', information: 'Information' },
    niveau: { nede: 'Systemet er lukket.', delvis: 'Noget virker ikke.', ingen: 'Systemet kan bruges.' },
    tid: (fra: string, til: string | undefined) => (til ? `Fra ${fra} til ${til}.` : `Fra ${fra}.`),
    aflyst: 'Aflyst.',
  },
  en: {
    titel: 'Socialt frikort: system status',
    slags: { servicevindue: 'Service window', forstyrrelse: 'Disruption', information: 'Information' },
    niveau: { nede: 'The system is closed.', delvis: 'Something does not work.', ingen: 'The system can be used.' },
    tid: (fra: string, til: string | undefined) => (til ? `From ${fra} to ${til}.` : `From ${fra}.`),
    aflyst: 'Called off.',
  },
} as const;

/**
 * The files that tell of the system's state with neither API nor database: one for the pages, and a feed in each language.
 * Whether a message is coming, current or past is told by whoever reads: the files are not written again when a time comes.
 */
export function statusfiler(meldinger: readonly Driftsmelding[], siteOrigin: string, now: Tidspunkt): Statusfil[] {
  return [
    { navn: STATUSFILER.sider, type: 'application/json; charset=utf-8', indhold: pages(meldinger, now) },
    ...(['da', 'en'] as const).map((sprog) => ({
      navn: STATUSFILER[sprog],
      type: 'application/atom+xml; charset=utf-8',
      indhold: feed(meldinger, sprog, siteOrigin, now),
    })),
  ];
}

function pages(meldinger: readonly Driftsmelding[], now: Tidspunkt): string {
  const shown = meldinger.map(({ udgivet: _, version: __, ...melding }) => melding);
  return `${JSON.stringify({ skrevet: now, meldinger: shown }, null, 2)}\n`;
}

/** Atom (RFC 4287): what is coming and going on first, as feed readers show it; the reader's own clock is not asked. */
function feed(meldinger: readonly Driftsmelding[], sprog: Sprog, siteOrigin: string, now: Tidspunkt): string {
  const t = ORD[sprog];
  const self = `${siteOrigin}/${STATUSFILER[sprog]}`;
  const entries = meldinger.map((melding) => {
    const { slags, niveau, titel, tekst, fra, til, aflyst, meldingId, udgivet } = melding;
    const over = tilstandFor(melding, now) === 'tidligere';
    const summary = [
      ...(aflyst ? [t.aflyst] : []),
      t.tid(danishMoment(fra, sprog), til && danishMoment(til, sprog)),
      t.niveau[niveau],
      tekst[sprog],
    ].join(' ');
    return `  <entry>
    <id>urn:uuid:${meldingId}</id>
    <title>${xml(`${t.slags[slags]}: ${titel[sprog]}`)}</title>
    <published>${udgivet}</published>
    <updated>${over && til !== undefined && til <= now ? til : udgivet}</updated>
    <category term="${slags}"/>
    <link rel="alternate" href="${xml(siteOrigin)}/driftsstatus"/>
    <summary>${xml(summary)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${sprog}">
  <id>${xml(self)}</id>
  <title>${t.titel}</title>
  <updated>${now}</updated>
  <author><name>Socialt frikort</name></author>
  <link rel="self" href="${xml(self)}"/>
  <link rel="alternate" href="${xml(siteOrigin)}/driftsstatus"/>
${entries.join('')}</feed>
`;
}

function danishMoment(moment: Tidspunkt, sprog: Sprog): string {
  return new Intl.DateTimeFormat(sprog === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(moment));
}

function xml(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');
}
