import type { EstablishProgramme } from '@spillrom/domain';
import { Text } from '../form/fields.js';

export class EstablishProgrammeBody implements Readonly<EstablishProgramme['body']> {
  @Text(60)
  readonly caseNumber!: string;

  @Text(200)
  readonly name!: string;
}
