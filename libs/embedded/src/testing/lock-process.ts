import { takeOwnership } from '../owner-lock.js';

// One of several that grasp at the same folders at the same moments, and hold what they get until they are killed.
const [, , startAt, ...folders] = process.argv;
const INTERVAL_MS = 8;

const grasp = (folder: string, at: number): boolean => {
  while (Date.now() < at);
  try {
    takeOwnership(folder);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'FOLDER_IN_USE') return false;
    throw error;
  }
};

const held = folders.filter((folder, place) => grasp(folder, Number(startAt) + place * INTERVAL_MS));
console.log(JSON.stringify(held));
setInterval(() => {}, 60_000);
