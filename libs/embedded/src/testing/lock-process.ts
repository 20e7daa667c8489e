import { takeOwnership } from '../owner-lock.js';

// One of many that grasp at a data folder at the same moment; the one that gets it holds it until it is killed.
const [, , folder, startAt] = process.argv;

setTimeout(
  () => {
    try {
      takeOwnership(folder!);
      console.log('owner');
      setInterval(() => {}, 60_000);
    } catch (error) {
      console.log((error as { code?: string }).code);
    }
  },
  Number(startAt) - Date.now(),
);
