import type { CommandType } from '@spillrom/words';
import described from './commands.json';
import type { CommandShape } from './shape.js';

const COMMANDS = described as unknown as Readonly<Record<string, CommandShape>>;

/** As the description of the api has it; nothing of the clock's own commands, which nobody gives. */
export const shapeOf = (command: CommandType): CommandShape | undefined => COMMANDS[command];
