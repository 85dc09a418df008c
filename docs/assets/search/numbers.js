/* Lists of whole numbers as short texts: five bits a character, a sixth says that the number goes on. */

const DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
const BITS = 5;
const GOES_ON = 32;

export const packed = (list) => {
  let text = "";
  for (const number of list) {
    let left = number;
    while (left >= GOES_ON) {
      text += DIGITS[(left % GOES_ON) + GOES_ON];
      left >>= BITS;
    }
    text += DIGITS[left];
  }
  return text;
};

export const unpacked = (text) => {
  const list = [];
  let number = 0;
  let shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    number += (digit % GOES_ON) << shift;
    shift += BITS;
    if (digit < GOES_ON) {
      list.push(number);
      number = 0;
      shift = 0;
    }
  }
  return list;
};

/** Rising numbers as the steps from each to the next, which are small. */
export const stepsOf = (list) => list.map((number, place) => number - (place ? list[place - 1] : 0));

export const risen = (steps) => {
  let number = 0;
  return steps.map((step) => {
    number += step;
    return number;
  });
};
