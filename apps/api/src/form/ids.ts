import type { PipeTransform } from '@nestjs/common';
import { isPosition } from '@spillrom/event-sourcing';
import { isUuid } from '@spillrom/kernel';
import { notFound } from '../problems/problem.js';

export const named = (isName: (text: string) => boolean): PipeTransform<string, string> => ({
  transform: (text) => {
    if (!isName(text)) throw notFound();
    return text;
  },
});

/** What a path may name. Anything else does not exist, so it is answered as absent and never looked for. */
export const ByUuid = named(isUuid);
export const ByPosition = named((text) => isPosition(text) && text !== '0');
export const ByDigest = named((text) => /^[0-9a-f]{32}$/.test(text));
export const BySha256 = named((text) => /^[0-9a-f]{64}$/.test(text));
export const ByOrgNumber = named((text) => /^[0-9]{9}$/.test(text));
export const ByProgrammeId = named((text) => /^[a-z0-9.-]{1,60}$/.test(text));
export const ByActor = named((text) => /^[a-z0-9-]{1,100}$/.test(text));
export const ByNumber: PipeTransform<string, number> = {
  transform: (text) => {
    if (!/^[1-9][0-9]{0,8}$/.test(text)) throw notFound();
    return Number(text);
  },
};
