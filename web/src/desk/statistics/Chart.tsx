import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../app/language';
import { chartOptions, type Series } from './options';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Told apart by who sees colours otherwise, too (Okabe and Ito). */
const COLOURS = {
  light: ['#0072b2', '#56b4e9', '#e69f00', '#d55e00'],
  dark: ['#56b4e9', '#0072b2', '#e69f00', '#d55e00'],
};

interface Props {
  labels: string[];
  series: Series[];
  isStacked: boolean;
  isLying: boolean;
}

/** Bars for the eye: who does not see them has the table. */
export function Chart({ labels, series, isStacked, isLying }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const isRightToLeft = directionOf(useTranslation().i18n.language) === 'rtl';
  const isStill = useReducedMotion();
  useEffect(() => {
    if (!place.current) return;
    const style = getComputedStyle(place.current);
    const chart = init(place.current);
    chart.setOption(
      chartOptions({
        labels,
        series,
        isStacked,
        isLying,
        isRightToLeft,
        isStill: isStill ?? false,
        colours: COLOURS[scheme],
        font: style.fontFamily,
        text: style.color,
        line: style.getPropertyValue('--mantine-color-default-border'),
      }),
    );
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [labels, series, isStacked, isLying, scheme, isRightToLeft, isStill]);
  return <div ref={place} aria-hidden="true" dir="ltr" style={{ height: '18rem' }} />;
}
