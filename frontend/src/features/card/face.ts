import type { Known } from './query';

/** What the patient ticked; kept by the screen alone, and off when it opens. */
export type Choices = { bloodGroup: boolean; allergies: boolean; contact: number | null };

export const NOTHING_CHOSEN: Choices = { bloodGroup: false, allergies: false, contact: null };

/** What is printed beside the code. {@code more}: allergies for which there is no room, which the card must not hide. */
export type Face = {
  bloodGroup?: string;
  allergies?: { names: string[]; more: number };
  contact?: { name: string; phone: string };
};

const ROOM_FOR_ALLERGIES = 55; // characters

export function faceOf(choices: Choices, known: Known | undefined): Face {
  if (!known) return {};
  const { generalDetails, essentials } = known;
  const { status, items } = essentials.allergies;
  return {
    bloodGroup: choices.bloodGroup ? (generalDetails?.bloodGroup ?? undefined) : undefined,
    allergies: choices.allergies && status !== 'NOT_STATED' ? fitting(items.map(({ substance }) => substance)) : undefined,
    contact: choices.contact === null ? undefined : generalDetails?.emergencyContacts[choices.contact],
  };
}

/** As many as there is room for, perhaps none: a name cut in the middle would be another name. */
function fitting(names: string[]) {
  let room = ROOM_FOR_ALLERGIES;
  const fit = names.filter((name) => {
    const fits = name.length <= room;
    if (fits) room -= name.length + 2;
    return fits;
  });
  return { names: fit, more: names.length - fit.length };
}
