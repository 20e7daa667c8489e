export * from './histories.js';
export * from './inquiries.js';
export * from './needs.js';
export { rowOf, rowsOf } from './rows.js';
export { Story, type By } from './story.js';
