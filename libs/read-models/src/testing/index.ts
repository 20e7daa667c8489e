export * from './histories.js';
export { Story, type By } from './story.js';
