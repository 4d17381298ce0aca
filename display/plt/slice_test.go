package plt

import (
	"math"
	"os"
	"testing"
)

func TestSlice(t *testing.T) {
	x := linspace(0, 10, 200)
	y := make([]float64, 200)
	y2 := make([]float64, 200)
	for i := range x {
		y[i] = math.Sin(x[i])
		y2[i] = 3 * math.Cos(x[i])
	}
	f := New().Plot(x, y, Label("signal")).Plot(x, y2, "r--", Label(`$\frac{\alpha^2}{\beta_i}$ fit`)).Plot(x[:20], y[:20], "ko").Legend().Xlabel("time [s]").Ylabel(`$\sigma^2 = \sqrt{x^2+1}$`).Title("A title, $\\sum_{i=0}^n x_i$")
	os.WriteFile("/tmp/p/a.svg", f.svg(), 0o644)
	os.WriteFile("/tmp/p/a.png", f.png(2), 0o644)
	t.Log(f.String())
}

func BenchmarkFig(b *testing.B) {
	x := linspace(0, 10, 200)
	for b.Loop() {
		New().Plot(x, math.Sin, Label("signal")).Legend().Xlabel("time [s]").MIMEBundle()
	}
}

func BenchmarkMillion(b *testing.B) {
	x := linspace(0, 10, 1000000)
	for b.Loop() {
		New().Plot(x, math.Sin, Label("signal")).Legend().Xlabel("time [s]").MIMEBundle()
	}
}
