import type { CellNotation } from '@liandong/adapter-kit';

/**
 * Texts of the department's exports that stand for nothing, and known dirty values → clean ones, by column. All of its
 * layouts state what is, so that no cell empties a field.
 */
export const notation: CellNotation = {
  absent: ['N/A', 'n/a', 'NA', '-', '--', '—', '——', '/', '无', '未备案'],
  emptied: [],
  corrections: {
    category: { 电商: '电子商务', 游戏: '网络游戏', 自媒体: '网络自媒体', 社交: '网络社交' },
  },
};
