import { css, html, svg } from "lit";
import { stepPath } from "../core/auction.js";
import { words } from "../i18n/words.js";
import { OutcryElement } from "./element.js";

const WIDTH = 600;
const HEIGHT = 140;

/** The price as it rose, step by step. */
export class PriceChart extends OutcryElement {
  static properties = { steps: {}, auction: {} };

  static styles = [
    ...OutcryElement.styles,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 120px;
        overflow: visible;
      }
      .area {
        fill: var(--outcry-soft, #e5e9ff);
      }
      .line {
        fill: none;
        stroke: var(--outcry-accent, #2f4bd8);
        stroke-width: 2.5;
        vector-effect: non-scaling-stroke;
      }
      .own {
        stroke: var(--outcry-good, #0b6b40);
        stroke-width: 9;
        stroke-linecap: round;
        vector-effect: non-scaling-stroke;
      }
    `,
  ];

  render() {
    const { auction, steps } = this;
    if (!auction || steps.length === 0) return "";
    const floor = Math.min(...steps.map(({ price }) => price)) * 0.97;
    const box = {
      width: WIDTH,
      height: HEIGHT,
      from: Date.parse(auction.startsAt),
      until: Math.max(Date.parse(auction.serverTime), steps.at(-1).at + 1000),
      floor,
    };
    const { line, area, dots } = stepPath(steps, box);
    const label = this.say("auction.chart", {
      n: steps.length,
      from: words.money(steps[0].price, auction.currency),
      to: words.money(steps.at(-1).price, auction.currency),
    });
    return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
    >
      <path class="area" d=${area}></path>
      <path class="line" d=${line}></path>
      ${dots.filter(({ own }) => own).map(({ x, y }) => svg`<path class="own" d="M${x} ${y}h0"/>`)}
    </svg>`;
  }
}

customElements.define("outcry-price-chart", PriceChart);
