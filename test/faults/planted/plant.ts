import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { planted, plantedBug } from './planted.ts';

/**
 * Loaded before everything else (`node --import`), with a bug's name in FAULTS_BUG: the product's files are changed on their
 * way into the process. On disk nothing changes.
 */
const bug = plantedBug();
if (bug !== undefined) {
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      if (!url.startsWith('file:') || loaded.source === undefined || loaded.source === null) return loaded;
      const source = planted(bug, fileURLToPath(url), String(loaded.source));
      return source === undefined ? loaded : { ...loaded, source };
    },
  });
}
