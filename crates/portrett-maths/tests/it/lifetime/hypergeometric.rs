use portrett_maths::lifetime::hypergeometric::ln_gauss;
#[test]
fn csv() {
    let text = std::fs::read_to_string("/tmp/hyp.csv").unwrap();
    let mut worst = 0.0_f64;
    for line in text.lines() {
        let v: Vec<f64> = line.split(',').map(|c| c.parse().unwrap()).collect();
        let t = std::time::Instant::now();
        let own = ln_gauss(v[0], v[1], v[2], v[3]);
        let time = t.elapsed().as_nanos();
        let err = (own - v[4]).abs();
        let err = err.min(err / v[4].abs());
        if err > 1e-12 || time > 20_000 {
            println!("{err:e} {time} ns {line} {own}");
        }
        worst = worst.max(err);
    }
    println!("{worst:e}");
    assert!(worst < 1e-10);
}
