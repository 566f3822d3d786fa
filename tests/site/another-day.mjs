// Read before a program: its clock stands more than a year ahead, and never twice at the same moment of the day.
const ahead = 40_000_000_000;
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }

  static now() {
    return Real.now() + ahead;
  }
};
