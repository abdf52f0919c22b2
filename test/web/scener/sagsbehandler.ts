import { PERSON } from '#infra/local/personer.ts';
import { soeg } from '../trin.ts';
import { klik, type Scene } from './scene.ts';

/** What a caseworker meets. */
export const SAGSBEHANDLER: readonly Scene[] = [
  { navn: 'sagsbehandler', bruger: 'lone', sti: '/sagsbehandler' },
  { navn: 'sagsbehandler-fejl', bruger: 'lone', sti: '/sagsbehandler', vis: (page) => soeg(page, '12345') },
  { navn: 'sagsbehandler-borger', bruger: 'lone', sti: '/sagsbehandler', vis: (page) => soeg(page, PERSON.anna.cpr) },
  {
    navn: 'sagsbehandler-ansaettelser',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.anna.cpr);
      await klik(page, /^Ansættelser/);
    },
  },
  {
    navn: 'sagsbehandler-deaktiver',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.anna.cpr);
      await klik(page, 'Deaktiver socialt frikort');
      await klik(page, 'Ja, deaktiver');
    },
  },
  {
    navn: 'sagsbehandler-inaktiv',
    bruger: 'per',
    sti: '/sagsbehandler',
    vis: (page) => soeg(page, PERSON.henning.cpr),
  },
  {
    navn: 'sagsbehandler-anden-kommune',
    bruger: 'per',
    sti: '/sagsbehandler',
    vis: (page) => soeg(page, PERSON.anna.cpr),
  },
  { navn: 'sagsbehandler-uden', bruger: 'lone', sti: '/sagsbehandler', vis: (page) => soeg(page, PERSON.birthe.cpr) },
  {
    navn: 'sagsbehandler-under-18',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: (page) => soeg(page, PERSON.freja.cpr),
  },
  {
    navn: 'sagsbehandler-uden-fejl',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.birthe.cpr);
      await klik(page, 'Udsted socialt frikort');
    },
  },
  {
    navn: 'sagsbehandler-afslag-fejl',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.birthe.cpr);
      await klik(page, 'Registrer et afslag i stedet');
      await klik(page, 'Registrer afslaget');
    },
  },
  {
    navn: 'sagsbehandler-genaktiver',
    bruger: 'per',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.henning.cpr);
      await klik(page, 'Genaktiver socialt frikort');
      await klik(page, 'Ja, genaktiver');
    },
  },
  {
    navn: 'sagsbehandler-bevis',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.anna.cpr);
      await klik(page, 'Lav bevis for indtægt');
      await klik(page, 'Lav bevis');
    },
  },
  {
    navn: 'sagsbehandler-overdragelser-tom',
    bruger: 'fatima',
    sti: '/sagsbehandler/overdragelser',
    vis: (page) => page.getByText('Der er ingen anmodninger at svare på.').waitFor(),
  },
];
