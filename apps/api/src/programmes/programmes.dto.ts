import { CASE_NUMBER_SIGNS_MAX, NAME_SIGNS_MAX, type EstablishProgramme } from '@spillrom/domain';
import { Text } from '../form/fields.js';

export class EstablishProgrammeBody implements Readonly<EstablishProgramme['body']> {
  @Text(CASE_NUMBER_SIGNS_MAX)
  readonly caseNumber!: string;

  @Text(NAME_SIGNS_MAX)
  readonly name!: string;
}
