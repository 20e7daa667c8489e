/** Characters that do not show: formats such as the soft hyphen and zero-width spaces, marks on others, and what may be ignored. */
export const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu;
