export interface Series {
  name: string;
  values: number[];
}

interface Asked {
  labels: string[];
  series: Series[];
  isStacked: boolean;
  /** Bars lie, so that their names have room. */
  isLying: boolean;
  isRightToLeft: boolean;
  /** Nothing moves, as some ask for. */
  isStill: boolean;
  colours: string[];
  font: string;
  text: string;
  line: string;
}

/** What ECharts is told of bars. */
export function chartOptions(asked: Asked) {
  const label = { color: asked.text };
  const line = { lineStyle: { color: asked.line } };
  const side = asked.isRightToLeft ? 'right' : 'left';
  const names = {
    type: 'category',
    data: asked.labels,
    axisLabel: { ...label, hideOverlap: true },
    axisLine: line,
  };
  const amounts = { type: 'value', minInterval: 1, axisLabel: label, splitLine: line };
  return {
    animation: !asked.isStill,
    color: asked.colours,
    textStyle: { fontFamily: asked.font },
    grid: { left: 8, right: 8, top: 48, bottom: 8, containLabel: true },
    legend: {
      textStyle: label,
      top: 0,
      show: asked.series.length > 1,
      ...(asked.isRightToLeft ? { right: 0 } : { left: 0 }),
    },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    ...(asked.isLying
      ? {
          xAxis: { ...amounts, inverse: asked.isRightToLeft },
          yAxis: { ...names, inverse: true, position: side },
        }
      : {
          xAxis: { ...names, inverse: asked.isRightToLeft },
          yAxis: { ...amounts, position: side },
        }),
    series: asked.series.map((one) => ({
      type: 'bar',
      name: one.name,
      data: one.values,
      barMaxWidth: 40,
      ...(asked.isStacked ? { stack: 'all' } : {}),
    })),
  };
}
