import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const plain = (key: string) => key.replaceAll('_', ' ');

/** Names of capabilities, units and kinds of equipment; those of a group's own naming are shown as they were written. */
export function useNaming() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      capability: (capability: string) =>
        t([`capability.${capability}`, 'capability.own'], { name: plain(capability) }),
      amount: (quantity: number, unit: string) =>
        t([`unit.${unit}`, 'unit.own'], { count: quantity, name: plain(unit) }),
      unit: (unit: string) => t([`unitName.${unit}`, 'unitName.own'], { name: plain(unit) }),
      kind: (kind: string) => t([`equipmentKind.${kind}`, 'equipmentKind.own'], { name: plain(kind) }),
      role: (role: string) => t([`role.${role}`, 'role.own'], { name: plain(role) }),
    }),
    [t],
  );
}
