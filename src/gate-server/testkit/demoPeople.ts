/** Somebody whom the simulated registry knows. */
export type RegisteredPerson = {
  name: string;
  /** 20 characters. */
  certificate: string;
  /** With category 7; left out, the registry does not say. */
  sight?: boolean;
  /** The last day, `yyyy-mm-dd`. */
  validUntil?: string;
  cancelled?: true;
  /** How often the registry is out of order before it answers; then it begins anew. */
  outOfOrder?: number;
};

/**
 * People who never were: identity numbers of the standard's own sample and of days more than 120 years ago. One for each
 * thing that can come of a verification; whoever is not here is not found.
 */
export const demoPeople = {
  succeeds: { name: '林听', certificate: '11010519491231002X11', validUntil: '2049-12-31' },
  waits: { name: '陈夜航', certificate: '31010119000203123612', outOfOrder: 1 },
  expired: { name: '周渡', certificate: '44030519040229001313', validUntil: '2020-02-29' },
  lowVision: { name: '何静', certificate: '81000019010615002514' },
  several: { name: '吴桥', certificate: '51010419021130006471', sight: true },
  severalUnsaid: { name: '郑远', certificate: '33010619030405002472' },
  hearing: { name: '孙默', certificate: '32010219050607002623' },
} as const satisfies Record<string, RegisteredPerson>;
